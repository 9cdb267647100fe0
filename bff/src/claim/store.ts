import type { ClaimMode, ClaimState } from '@huiqi/shared/claim'
import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import { toJson } from '../db/json-column.ts'

/** One funder's share of a claim (市区分担); the legs add up to the claim's amount. */
export type Leg = { readonly funder: string; readonly fen: number }

/** A claim as the rules see it, with what its policy and roster say about its timing. */
export type Claim = {
  readonly id: string
  readonly rosterId: string | null
  readonly policyId: string
  readonly policyVersionId: string
  readonly departmentCode: string
  readonly uscc: string
  readonly period: string
  readonly mode: ClaimMode
  readonly state: ClaimState
  readonly version: number
  readonly amountFen: number
  readonly legs: readonly Leg[]
  readonly preReviewed: boolean
  readonly accountId: string | null
  readonly deadlineAt: Date | null
  readonly timer: string | null
  readonly timerAt: Date | null
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly limits: Readonly<Record<string, number>>
  readonly publicityDays: number
  readonly confirmBy: Date | null
}

/** Locks a claim for this transaction. Row-level security hides other tenants' claims: they are simply not found. */
export async function lockClaim(tx: Tx, id: string): Promise<Claim> {
  const row = await tx
    .selectFrom('claim as c')
    .innerJoin('policyVersion as v', 'v.id', 'c.policyVersionId')
    .leftJoin('roster as r', 'r.id', 'c.rosterId')
    .selectAll('c')
    .select(['v.limits', 'v.publicityDays', 'r.confirmBy'])
    .where('c.id', '=', id)
    .forUpdate('c')
    .executeTakeFirst()
  return (row as Claim | undefined) ?? fail('NOT_FOUND')
}

export type ClaimChange = {
  readonly state: ClaimState
  readonly version: number
  readonly accountId: string | null
  readonly amountFen: number
  readonly legs: readonly Leg[]
  readonly deadlineAt: Date | null
  readonly timer: string | null
  readonly timerAt: Date | null
  readonly updatedAt: Date
}

export async function writeClaim(tx: Tx, id: string, change: ClaimChange): Promise<void> {
  await tx
    .updateTable('claim')
    .set({ ...change, legs: toJson(change.legs), breachedAt: null })
    .where('id', '=', id)
    .execute()
}
