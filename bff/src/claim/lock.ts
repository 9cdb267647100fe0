import { fail } from '@huiqi/shared/error'
import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { statement } from '../db/statement.ts'
import type { Claim } from './claim.ts'

/**
 * Claims, to be locked for this transaction by `.forNoKeyUpdate('c')`. Row-level security hides other tenants' claims:
 * they are simply not found.
 */
const claims = (tx: Tx) =>
  tx
    .selectFrom('claim as c')
    .innerJoin('policyVersion as v', 'v.id', 'c.policyVersionId')
    .leftJoin('roster as r', 'r.id', 'c.rosterId')
    .selectAll('c')
    .select(['v.limits', 'v.publicityDays', 'r.confirmBy'])
    .$castTo<Claim>()

const lockOne = statement((db, { id }: { id: string }) =>
  claims(db).where('c.id', '=', id).forNoKeyUpdate('c').compile(),
)

/** Locks a claim for this transaction. @throws AppError NOT_FOUND */
export async function lockClaim(tx: Tx, id: string): Promise<Claim> {
  const { rows } = await lockOne(tx, { id })
  return rows[0] ?? fail('NOT_FOUND')
}

/** Locks several, in one order, so that two who want the same ones queue. Those not found are left out. */
export async function lockClaims(tx: Tx, ids: readonly string[]): Promise<Claim[]> {
  return claims(tx).where(sql<boolean>`c.id = any(${ids})`).orderBy('c.id').forNoKeyUpdate('c').execute()
}

/** Locks claims whose timer is due, the longest due first; those another worker holds are left to it. */
export async function lockDueClaims(tx: Tx, now: Date, most: number): Promise<Claim[]> {
  return claims(tx)
    .where('c.timerAt', '<=', now)
    .orderBy('c.timerAt')
    .limit(most)
    .forNoKeyUpdate('c')
    .skipLocked()
    .execute()
}

/** Locks claims that pay themselves: reviewed with their roster, whose payment finance has authorised. */
export async function lockAutomaticallyPayable(tx: Tx, most: number): Promise<Claim[]> {
  return claims(tx)
    .where('c.state', '=', 'payable')
    .where('c.preReviewed', '=', true)
    .where('r.paymentAuthorisedBy', 'is not', null)
    .orderBy('c.updatedAt')
    .limit(most)
    .forNoKeyUpdate('c')
    .skipLocked()
    .execute()
}
