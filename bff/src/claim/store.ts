import type { ClaimMode, ClaimState } from '@huiqi/shared/claim'
import { fail } from '@huiqi/shared/error'
import type { Fen } from '@huiqi/shared/money'
import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { toJson } from '../db/json-column.ts'
import type { Leg } from './legs.ts'

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
  readonly amountFen: Fen
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
  /** The roster's last moment to confirm; staff and jobs see it, an owner does not. */
  readonly confirmBy: Date | null
}

/**
 * Claims, to be locked for this transaction by `.forUpdate('c')`. Row-level security hides other tenants' claims:
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

/** Locks a claim for this transaction. @throws AppError NOT_FOUND */
export async function lockClaim(tx: Tx, id: string): Promise<Claim> {
  const row = await claims(tx).where('c.id', '=', id).forUpdate('c').executeTakeFirst()
  return row ?? fail('NOT_FOUND')
}

/** Locks several, in one order, so that two who want the same ones queue. Those not found are left out. */
export async function lockClaims(tx: Tx, ids: readonly string[]): Promise<Claim[]> {
  return claims(tx).where(sql<boolean>`c.id = any(${ids})`).orderBy('c.id').forUpdate('c').execute()
}

/** Locks claims whose timer is due, the longest due first; those another worker holds are left to it. */
export async function lockDueClaims(tx: Tx, now: Date, most: number): Promise<Claim[]> {
  return claims(tx).where('c.timerAt', '<=', now).orderBy('c.timerAt').limit(most).forUpdate('c').skipLocked().execute()
}

/** Locks claims that pay themselves: reviewed with their roster, whose payment finance has authorised. */
export async function lockAutomaticallyPayable(tx: Tx, most: number): Promise<Claim[]> {
  return claims(tx)
    .where('c.state', '=', 'payable')
    .where('c.preReviewed', '=', true)
    .where('r.paymentAuthorisedBy', 'is not', null)
    .orderBy('c.updatedAt')
    .limit(most)
    .forUpdate('c')
    .skipLocked()
    .execute()
}

/** Writes what a step changed, for all claims of the step in one statement. */
export async function writeClaims(tx: Tx, after: readonly Claim[]): Promise<void> {
  const rows = after.map((claim) => ({
    id: claim.id,
    state: claim.state,
    version: claim.version,
    account_id: claim.accountId,
    amount_fen: claim.amountFen,
    legs: claim.legs,
    deadline_at: claim.deadlineAt,
    timer: claim.timer,
    timer_at: claim.timerAt,
    updated_at: claim.updatedAt,
  }))
  await sql`
    update claim c set state = n.state, version = n.version, account_id = n.account_id, amount_fen = n.amount_fen, legs = n.legs,
      deadline_at = n.deadline_at, timer = n.timer, timer_at = n.timer_at, breached_at = null, updated_at = n.updated_at
    from json_to_recordset(${toJson(rows)}::json)
      as n(id uuid, state text, version int, account_id uuid, amount_fen bigint, legs jsonb,
           deadline_at timestamptz, timer text, timer_at timestamptz, updated_at timestamptz)
    where c.id = n.id`.execute(tx)
}

/** Sets what the clock does next with claims whose state stays. */
export async function writeTimers(
  tx: Tx,
  timers: readonly { id: string; timer: string | null; timerAt: Date | null; breachedAt: Date | null }[],
): Promise<void> {
  const rows = timers.map((row) => ({
    id: row.id,
    timer: row.timer,
    timer_at: row.timerAt,
    breached_at: row.breachedAt,
  }))
  await sql`
    update claim c set timer = n.timer, timer_at = n.timer_at, breached_at = coalesce(n.breached_at, c.breached_at)
    from json_to_recordset(${toJson(rows)}::json) as n(id uuid, timer text, timer_at timestamptz, breached_at timestamptz)
    where c.id = n.id`.execute(tx)
}
