import type { Explanation } from '@huiqi/shared/rule'
import { isShutOut } from '@huiqi/shared/selection'
import { civilDate } from '@huiqi/shared/workday'
import { type Held, heldClaims, heldKey, keysOf, receivedInYear } from '../claim/held.ts'
import type { Tx } from '../db/database.ts'
import { groupsOf, type StoredGroup } from '../policy/groups.ts'
import { policiesInForce } from '../policy/in-force.ts'
import { factsOn } from './judge.ts'
import { type JudgedPolicy, judgesOf } from './judges.ts'
import { loadFacts } from './load-facts.ts'
import { isOneStepShort } from './nearly.ts'
import type { Chance } from './views.ts'

export type Found = { readonly policy: JudgedPolicy; readonly explanation: Explanation; readonly chance: Chance }

export type Chances = {
  readonly found: readonly Found[]
  /** The groups its policies belong to, and what it has received: what they leave to be had together. */
  readonly groups: readonly StoredGroup[]
  readonly held: readonly Held[]
}

/**
 * Every policy in force that the enterprise can have, nearly has, or might have; not what it has had for this period, nor
 * what something it has had excludes.
 */
export async function findChances(tx: Tx, uscc: string, now: Date): Promise<Chances> {
  const day = civilDate(now)
  const held = await heldClaims(tx, [uscc])
  const heldKeys = keysOf(held)
  const policies = await judgesOf(tx, await policiesInForce(tx, day), day)
  const groups = await groupsOf(
    tx,
    policies.map(({ id }) => id),
  )
  const open = policies.filter(({ id, forPeriod }) => {
    const received = receivedInYear(held, forPeriod)
    return !heldKeys.has(heldKey(id, forPeriod)) && !groups.some((group) => isShutOut(group, id, received))
  })
  const attributes = [...new Set(open.flatMap(({ judge }) => judge.attributes))]
  const facts = factsOn((await loadFacts(tx, [uscc], attributes)).get(uscc) ?? [], day)
  const found = open.flatMap((policy) => {
    const explanation = policy.judge.explainKnown(facts)
    const chance = chanceOf(explanation, policy)
    return chance === null ? [] : [{ policy, explanation, chance }]
  })
  return { found, groups, held }
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
