import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'

/** States that end a claim without money: those of the unique index claim_once. */
const ENDED_UNPAID = ['declined', 'lapsed', 'withdrawn', 'refused', 'rejected', 'reclaimed']

/** What an enterprise has received or is receiving, as `heldKey`s of its claims that live or were paid. */
export async function heldBenefits(tx: Tx, uscc: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('claim')
    .select(['policyId', 'period'])
    .where('uscc', '=', uscc)
    .where('state', 'not in', ENDED_UNPAID)
    .execute()
  return new Set(rows.map(({ policyId, period }) => heldKey(policyId, period)))
}

export const heldKey = (policyId: string, period: string): string => `${policyId}|${period}`

/** What enterprises hold or have declined: nobody tells them of it as of something new. By `settledKey`. */
export async function settledBenefits(
  tx: Tx,
  usccs: readonly string[],
): Promise<ReadonlyMap<string, 'held' | 'declined'>> {
  const rows = await tx
    .selectFrom('claim')
    .select(['uscc', 'policyId', 'period', 'state'])
    .where(sql<boolean>`uscc = any(${usccs})`)
    .where((eb) => eb.or([eb('state', 'not in', ENDED_UNPAID), eb('state', '=', 'declined')]))
    .execute()
  const settled = new Map<string, 'held' | 'declined'>()
  for (const { uscc, policyId, period, state } of rows) {
    const key = settledKey(uscc, policyId, period)
    // Declined once and offered again: what lives counts.
    if (settled.get(key) !== 'held') settled.set(key, state === 'declined' ? 'declined' : 'held')
  }
  return settled
}

export const settledKey = (uscc: string, policyId: string, period: string): string =>
  `${uscc}|${heldKey(policyId, period)}`
