import type { Explanation } from '@huiqi/shared/rule'
import type { CivilDate } from '@huiqi/shared/workday'
import { settledBenefits, settledKey } from '../claim/held.ts'
import type { Tx } from '../db/database.ts'
import { factsOn } from '../matching/judge.ts'
import { type JudgedPolicy, judgesOf } from '../matching/judges.ts'
import { loadFacts } from '../matching/load-facts.ts'
import { policiesInForce } from '../policy/in-force.ts'
import { metBy } from './found.ts'
import type { Untold, Waiting } from './tell-store.ts'
import type { ToldPolicy } from './words.ts'

/** Something found that still holds on the day it is told, with why. */
export type Standing = Waiting & ToldPolicy & { readonly versionId: string; readonly explanation: Explanation }

/** What of the finds holds on this day: days may lie between the find and its telling, and what is told must be true. */
export async function standingOf(
  tx: Tx,
  waiting: readonly Waiting[],
  day: CivilDate,
): Promise<{ readonly kept: Standing[]; readonly dropped: (Waiting & { readonly untold: Untold })[] }> {
  const kept: Standing[] = []
  const dropped: (Waiting & { readonly untold: Untold })[] = []
  if (waiting.length === 0) return { kept, dropped }
  const usccs = [...new Set(waiting.map(({ uscc }) => uscc))]
  const wanted = new Set(waiting.map(({ policyId }) => policyId))
  const inForce = (await policiesInForce(tx, day)).filter(({ id }) => wanted.has(id))
  const policies = new Map((await judgesOf(tx, inForce, day)).map((policy) => [policy.id, policy]))
  const attributes = [...new Set([...policies.values()].flatMap(({ judge }) => judge.attributes))]
  const known = await loadFacts(tx, usccs, attributes)
  const facts = new Map(usccs.map((uscc) => [uscc, factsOn(known.get(uscc) ?? [], day)]))
  const settled = await settledBenefits(tx, usccs)
  for (const one of waiting) {
    const { uscc, policyId, period } = one
    const policy = policies.get(policyId)
    const drop = (untold: Untold) => void dropped.push({ uscc, policyId, period, untold })
    if (policy?.forPeriod !== period) {
      drop('not_in_force')
      continue
    }
    const already = settled.get(settledKey(uscc, policyId, period))
    const met = already ? null : metBy(policy, facts.get(uscc)!)
    if (met) kept.push({ ...one, ...met.worth, ...toldPolicy(policy), explanation: met.explanation })
    else drop(already ?? 'not_met')
  }
  return { kept, dropped }
}

function toldPolicy({ versionId, title, departmentName, modeLabel, rule }: JudgedPolicy) {
  const { amount } = rule.benefit
  return { versionId, title, departmentName, modeLabel, inKind: amount.amount === 'in_kind' ? amount.note : null }
}
