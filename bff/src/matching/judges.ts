import { resolvePeriod } from '@huiqi/shared/condition'
import type { PolicyRule } from '@huiqi/shared/rule'
import type { CivilDate } from '@huiqi/shared/workday'
import type { Tx } from '../db/database.ts'
import { type PolicyInForce, rulesOf } from '../policy/in-force.ts'
import { type Judge, judgeOf } from './judge.ts'

/** A policy in force with its compiled rule. */
export type JudgedPolicy = PolicyInForce & {
  /** What the benefit is for on this day: `2026`, `2026Q1`. */
  readonly forPeriod: string
  readonly rule: PolicyRule
  readonly amountWords: string
  readonly judge: Judge
}

type Compiled = Pick<JudgedPolicy, 'forPeriod' | 'rule' | 'amountWords' | 'judge'>

/** Published versions never change, so what was compiled for a day holds all day; of two days the later is kept. */
let compiled: { readonly day: CivilDate; readonly byVersion: Map<string, Compiled> } = { day: '', byVersion: new Map() }

/** Compiles the rules that this process has not seen today; the rest costs nothing. */
export async function judgesOf(tx: Tx, policies: readonly PolicyInForce[], day: CivilDate): Promise<JudgedPolicy[]> {
  if (compiled.day !== day) compiled = { day, byVersion: new Map() }
  const { byVersion } = compiled
  const unseen = policies.filter(({ versionId }) => !byVersion.has(versionId))
  const rules =
    unseen.length === 0
      ? []
      : await rulesOf(
          tx,
          unseen.map(({ versionId }) => versionId),
        )
  for (const { versionId, rule, amountWords } of rules) {
    const policy = unseen.find((one) => one.versionId === versionId)!
    const forPeriod = resolvePeriod(policy.period, { date: day })
    byVersion.set(versionId, { forPeriod, rule, amountWords, judge: judgeOf(rule, { date: day, period: forPeriod }) })
  }
  return policies.map((policy) => ({ ...policy, ...byVersion.get(policy.versionId)! }))
}
