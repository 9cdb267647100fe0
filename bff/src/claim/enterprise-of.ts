import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'

export type ClaimHolder = { readonly uscc: string; readonly name: string }

/** Which of the caller's enterprises a claim belongs to; null: none of his, or there is no such claim. */
export async function enterpriseOf(tx: Tx, claimId: string): Promise<ClaimHolder | null> {
  const { rows } = await sql<ClaimHolder>`select uscc, name from enterprise_of_claim(${claimId})`.execute(tx)
  return rows[0] ?? null
}
