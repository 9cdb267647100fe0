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
