import type { Explanation } from '@huiqi/shared/rule'
import type { Reach } from '@huiqi/shared/selection'
import type { CivilDate } from '@huiqi/shared/workday'
import type { Tx } from '../db/database.ts'
import { factsOn } from '../matching/judge.ts'
import { type JudgedPolicy, judgesOf } from '../matching/judges.ts'
import { loadFacts } from '../matching/load-facts.ts'
import { totalOf } from '../matching/total.ts'
import { policiesInForce } from '../policy/in-force.ts'
import { type Settled, settledFor } from './already.ts'
import { metBy, type Worth } from './found.ts'
import type { Untold, Waiting } from './tell-store.ts'

/** Something found that still holds on the day it is told, with why. */
export type Standing = Waiting & Worth & { readonly policy: JudgedPolicy; readonly explanation: Explanation }

type Dropped = Waiting & { readonly untold: Untold }

/** What of the finds holds on this day: days may lie between the find and its telling, and what is told must be true. */
export async function standingOf(
  tx: Tx,
  waiting: readonly Waiting[],
  day: CivilDate,
): Promise<{
  readonly kept: readonly Standing[]
  readonly dropped: readonly Dropped[]
  /** What some of an enterprise's kept ones bring together. */
  readonly total: (kept: readonly Standing[]) => Reach
}> {
  const settled = await settledFor(tx, waiting)
  const wanted = new Set(waiting.map(({ policyId }) => policyId))
  const inForce = (await policiesInForce(tx, day)).filter(({ id }) => wanted.has(id))
  const policies = new Map((await judgesOf(tx, inForce, day)).map((policy) => [policy.id, policy]))
  const attributes = [...new Set([...policies.values()].flatMap(({ judge }) => judge.attributes))]
  const usccs = [...new Set(waiting.map(({ uscc }) => uscc))]
  const known = await loadFacts(tx, usccs, attributes)
  const facts = new Map(usccs.map((uscc) => [uscc, factsOn(known.get(uscc) ?? [], day)]))
  const looked = waiting.map((one): Standing | Dropped => {
    const policy = policies.get(one.policyId)
    if (policy?.forPeriod !== one.period) return { ...one, untold: 'not_in_force' }
    const already = settled.already(one)
    if (already) return { ...one, untold: already }
    const met = metBy(policy, facts.get(one.uscc)!)
    return met ? { ...one, ...met.worth, policy, explanation: met.explanation } : { ...one, untold: 'not_met' }
  })
  return {
    kept: looked.flatMap((one) => ('untold' in one ? [] : [one])),
    dropped: looked.flatMap((one) => ('untold' in one ? [one] : [])),
    total: (kept) => totalFor(kept, settled),
  }
}

function totalFor(kept: readonly Standing[], { groups, heldBy }: Settled): Reach {
  const found = kept.map(({ policy, explanation }) => ({ policy, explanation, chance: 'eligible' as const }))
  return totalOf({ found, groups, held: kept[0] ? heldBy(kept[0].uscc) : [] })
}
