import type { Fen } from '../money/index.ts'
import { type Entitlement, isOnce, type PolicyGroup } from './group.ts'

/** What an enterprise may get under one policy: at least and at most; `max` null: no upper end is known. */
export interface Prospect {
  readonly policy: string
  readonly min: Fen
  readonly max: Fen | null
}

/** What an enterprise can get under several policies together. */
export interface Reach {
  /** As far as it is sure, if it chooses best where policies exclude each other. */
  readonly sureFen: Fen
  /** Null: no upper end is known. */
  readonly mostFen: Fen | null
}

/**
 * The sum that can really be reached: of policies that exclude each other one counts, less what was received of them, and
 * no group beyond its annual cap. Whether a group that excludes by the loan or the person bites is not known beforehand: at
 * least it does, at most it doesn't.
 */
export function reachable(
  groups: readonly PolicyGroup[],
  prospects: readonly Prospect[],
  received: readonly Entitlement[],
): Reach {
  const byEnterprise = groups.filter(({ per }) => per === 'enterprise')
  const sure = new Map(prospects.map(({ policy, min }) => [policy, min]))
  const most = new Map(prospects.map(({ policy, max }) => [policy, max ?? Number.POSITIVE_INFINITY]))
  const mostFen = bestSum(byEnterprise, most, received)
  return { sureFen: bestSum(groups, sure, received), mostFen: Number.isFinite(mostFen) ? mostFen : null }
}

function bestSum(
  groups: readonly PolicyGroup[],
  amounts: ReadonlyMap<string, number>,
  received: readonly Entitlement[],
): number {
  const open = new Map(amounts)
  for (const group of groups) {
    if (group.per !== 'enterprise') continue
    const taken = receivedOf(group, received)
    for (const policy of group.members) {
      const fen = open.get(policy)
      if (fen === undefined) continue
      if (group.rule === 'top_up') open.set(policy, Math.max(fen - taken, 0))
      else if (isShutOut(group, policy, received)) open.set(policy, 0)
    }
  }
  const worth = (policies: readonly string[]) => sumWithin(groups, policies, open, received)
  return bestOf(
    [...open.keys()].filter((policy) => open.get(policy) !== 0),
    excludersOf(groups),
    worth,
  )
}

/** Another policy of a group that pays once was received. */
export const isShutOut = (
  { rule, per, members }: PolicyGroup,
  policy: string,
  received: readonly Entitlement[],
): boolean =>
  per === 'enterprise' &&
  isOnce(rule) &&
  members.includes(policy) &&
  received.some((one) => one.policy !== policy && one.fen > 0 && members.includes(one.policy))

const receivedOf = ({ members }: PolicyGroup, received: readonly Entitlement[]): number =>
  received.reduce((sum, { policy, fen }) => (members.includes(policy) ? sum + fen : sum), 0)

/** Whether two policies can't both be had. */
function excludersOf(groups: readonly PolicyGroup[]): (a: string, b: string) => boolean {
  const apart = groups.filter(({ rule }) => rule !== 'stack')
  return (a, b) => apart.some(({ members }) => members.includes(a) && members.includes(b))
}

/** The best sum over all ways to take policies of which none excludes another: branches only where some do. */
function bestOf(
  policies: readonly string[],
  exclude: (a: string, b: string) => boolean,
  worth: (taken: readonly string[]) => number,
  taken: readonly string[] = [],
): number {
  const disputed = policies.find((one) => policies.some((other) => other !== one && exclude(one, other)))
  if (disputed === undefined) return worth([...taken, ...policies])
  const others = policies.filter((one) => one !== disputed)
  const left = others.filter((other) => !exclude(disputed, other))
  return Math.max(bestOf(left, exclude, worth, [...taken, disputed]), bestOf(others, exclude, worth, taken))
}

function sumWithin(
  groups: readonly PolicyGroup[],
  policies: readonly string[],
  amounts: ReadonlyMap<string, number>,
  received: readonly Entitlement[],
): number {
  const sumOf = (list: readonly string[]) => list.reduce((sum, policy) => sum + (amounts.get(policy) ?? 0), 0)
  let left = policies
  let sum = 0
  for (const group of groups) {
    if (group.annualCap === null) continue
    const room = Math.max(group.annualCap - receivedOf(group, received), 0)
    sum += Math.min(sumOf(left.filter((policy) => group.members.includes(policy))), room)
    left = left.filter((policy) => !group.members.includes(policy))
  }
  return sum + sumOf(left)
}
