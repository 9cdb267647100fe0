import type { Explanation } from '@huiqi/shared/rule'
import { civilDate } from '@huiqi/shared/workday'
import { heldBenefits, heldKey } from '../claim/held.ts'
import type { Tx } from '../db/database.ts'
import { policiesInForce } from '../policy/in-force.ts'
import { factsOn } from './judge.ts'
import { type JudgedPolicy, judgesOf } from './judges.ts'
import { loadFacts } from './load-facts.ts'
import { isOneStepShort } from './nearly.ts'
import type { Chance } from './views.ts'

export type Found = { readonly policy: JudgedPolicy; readonly explanation: Explanation; readonly chance: Chance }

/** Every policy in force that the enterprise can have, nearly has, or might have; not what it has had for this period. */
export async function findChances(tx: Tx, uscc: string, now: Date): Promise<Found[]> {
  const day = civilDate(now)
  const held = await heldBenefits(tx, uscc)
  const policies = await judgesOf(tx, await policiesInForce(tx, day), day)
  const open = policies.filter(({ id, forPeriod }) => !held.has(heldKey(id, forPeriod)))
  const attributes = [...new Set(open.flatMap(({ judge }) => judge.attributes))]
  const facts = factsOn((await loadFacts(tx, [uscc], attributes)).get(uscc) ?? [], day)
  return open.flatMap((policy) => {
    const explanation = policy.judge.explainKnown(facts)
    const chance = chanceOf(explanation, policy)
    return chance === null ? [] : [{ policy, explanation, chance }]
  })
}

/** What a policy is to the enterprise; null: nothing worth its time. */
export function chanceOf(explanation: Explanation, { rule }: JudgedPolicy): Chance | null {
  const { verdict, amount } = explanation
  // Nothing would be paid, and nothing is given in kind: not worth anybody's time.
  if (amount.max === 0 && rule.benefit.amount.amount !== 'in_kind') return null
  if (verdict !== 'ineligible') return verdict
  return isOneStepShort(explanation) ? 'nearly' : null
}

/** What a policy is worth to the enterprise: what is settled, else what it can be at most. 分 */
export const worth = ({ explanation: { amount } }: Found): number => amount.fen ?? amount.max ?? 0
