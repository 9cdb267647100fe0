import { isShutOut } from '@huiqi/shared/selection'
import { declinedClaims, type Held, heldClaims, heldKey, keysOf, receivedInYear } from '../claim/held.ts'
import type { Tx } from '../db/database.ts'
import { groupsOf, type StoredGroup } from '../policy/groups.ts'

/** Why there is nothing new in a policy: received or being received, declined, or excluded by another one received. */
export type Already = 'held' | 'declined' | 'excluded'

type Benefit = { readonly uscc: string; readonly policyId: string; readonly period: string }

export type Settled = {
  readonly already: (benefit: Benefit) => Already | null
  /** The groups these policies belong to, and what an enterprise has received. */
  readonly groups: readonly StoredGroup[]
  readonly heldBy: (uscc: string) => readonly Held[]
}

/** What is settled between these enterprises and these policies. */
export async function settledFor(tx: Tx, benefits: readonly Benefit[]): Promise<Settled> {
  const usccs = [...new Set(benefits.map(({ uscc }) => uscc))]
  const groups = await groupsOf(tx, [...new Set(benefits.map(({ policyId }) => policyId))])
  const held = byEnterprise(await heldClaims(tx, usccs))
  const declined = byEnterprise(await declinedClaims(tx, usccs))
  const heldBy = (uscc: string) => held.get(uscc) ?? []
  return {
    groups,
    heldBy,
    already: ({ uscc, policyId, period }) => {
      const has = heldBy(uscc)
      if (keysOf(has).has(heldKey(policyId, period))) return 'held'
      if (declined.get(uscc)?.some((one) => one.policyId === policyId && one.period === period)) return 'declined'
      const received = receivedInYear(has, period)
      return groups.some((group) => isShutOut(group, policyId, received)) ? 'excluded' : null
    },
  }
}

function byEnterprise<T extends { readonly uscc: string }>(list: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const grouped = new Map<string, T[]>()
  for (const one of list) {
    const known = grouped.get(one.uscc)
    if (known) known.push(one)
    else grouped.set(one.uscc, [one])
  }
  return grouped
}
