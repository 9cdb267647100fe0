import { fail } from '@huiqi/shared/error'
import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'

/** What the ledger must know of a claim: whose money, for which budget year. */
type FundedClaim = {
  readonly id: string
  readonly policyId: string
  readonly period: string
  readonly legs: readonly { readonly funder: string; readonly fen: number }[]
}

/** Money reserved for a claim goes back to its budgets, leg by leg. Doing it again is refused by the database. */
export async function releaseReserve(tx: Tx, claim: FundedClaim, now: Date): Promise<void> {
  const released = await sql`
    insert into ledger_transfer (kind, debit_account, credit_account, amount_fen, claim_id, leg, at)
    select 'release', credit_account, debit_account, amount_fen, claim_id, leg, ${now}
    from ledger_transfer where claim_id = ${claim.id} and kind = 'reserve'`.execute(tx)
  if (Number(released.numAffectedRows) !== claim.legs.length) fail('INTERNAL', { claimId: claim.id })
}
