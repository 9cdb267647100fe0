import { resolvePeriod } from '@huiqi/shared/condition'
import { type PolicyRule, referencesOf } from '@huiqi/shared/rule'
import type { CivilDate } from '@huiqi/shared/workday'
import type { Tx } from '../db/database.ts'
import { type PolicyInForce, rulesOf } from '../policy/in-force.ts'
import { loadReferences, type References } from '../policy/references.ts'
import { type Judge, judgeOf } from './judge.ts'

/** A policy in force with its compiled rule. */
export type JudgedPolicy = PolicyInForce & {
  /** What the benefit is for on this day: `2026`, `2026Q1`. */
  readonly forPeriod: string
  readonly rule: PolicyRule
  /** Published figures the rule compares with. */
  readonly refs: References
  readonly amountWords: string
  readonly judge: Judge
}

type Compiled = Pick<JudgedPolicy, 'forPeriod' | 'rule' | 'refs' | 'amountWords' | 'judge'>

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
    const judge = judgeOf(rule, { date: day, period: forPeriod })
    byVersion.set(versionId, { forPeriod, rule, refs: {}, amountWords, judge })
  }
  const judged = policies.map((policy) => ({ ...policy, ...byVersion.get(policy.versionId)! }))
  return withReferences(tx, judged, day)
}

/** Figures are published at any hour: the few rules that compare with some are compiled anew. */
async function withReferences(tx: Tx, policies: JudgedPolicy[], date: CivilDate): Promise<JudgedPolicy[]> {
  const names = new Set(policies.flatMap(({ rule }) => referencesOf(rule)))
  if (names.size === 0) return policies
  const refs = await loadReferences(tx, [...names])
  return policies.map((policy) =>
    referencesOf(policy.rule).length === 0
      ? policy
      : { ...policy, refs, judge: judgeOf(policy.rule, { date, period: policy.forPeriod, refs }) },
  )
}
