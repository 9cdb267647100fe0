import type { ClaimMode, ClaimState } from '@huiqi/shared/claim'
import { fail } from '@huiqi/shared/error'
import type { Fen } from '@huiqi/shared/money'
import { type Insertable, sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { toJson } from '../db/json-column.ts'
import type { FunderShare, Leg } from './legs.ts'
import type { ConsentTable, DisputeTable, OpinionTable } from './tables.ts'

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
    pre_reviewed: claim.preReviewed,
    account_id: claim.accountId,
    amount_fen: claim.amountFen,
    legs: claim.legs,
    deadline_at: claim.deadlineAt,
    timer: claim.timer,
    timer_at: claim.timerAt,
    updated_at: claim.updatedAt,
  }))
  await sql`
    update claim c set state = n.state, version = n.version, pre_reviewed = n.pre_reviewed, account_id = n.account_id, amount_fen = n.amount_fen, legs = n.legs,
      deadline_at = n.deadline_at, timer = n.timer, timer_at = n.timer_at, breached_at = null, updated_at = n.updated_at
    from json_to_recordset(${toJson(rows)}::json)
      as n(id uuid, state text, version int, pre_reviewed boolean, account_id uuid, amount_fen bigint, legs jsonb,
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

/** The text in force and, if it is the enterprise's present one, the account. */
export function offeredTerms(
  tx: Tx,
  of: { textId: string; accountId: string; uscc: string; now: Date },
): Promise<{ textId: string; textVersion: number; text: string; accountId: string | null } | undefined> {
  return tx
    .selectFrom('consentText as t')
    .leftJoin('account as a', (join) =>
      join.on('a.id', '=', of.accountId).on('a.uscc', '=', of.uscc).on('a.supersededAt', 'is', null),
    )
    .select(['t.id as textId', 't.version as textVersion', 't.body as text', 'a.id as accountId'])
    .where('t.id', '=', of.textId)
    .where('t.inForceFrom', '<=', of.now)
    .orderBy('t.version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function insertConsent(tx: Tx, consent: Insertable<ConsentTable>): Promise<void> {
  await tx.insertInto('consent').values(consent).execute()
}

export async function insertDispute(tx: Tx, dispute: Insertable<DisputeTable>): Promise<void> {
  await tx.insertInto('dispute').values(dispute).execute()
}

export async function closeDispute(
  tx: Tx,
  claimId: string,
  answer: { outcome: string; answer: string; answeredBy: string; answeredAt: Date },
): Promise<void> {
  await tx.updateTable('dispute').set(answer).where('claimId', '=', claimId).where('answeredAt', 'is', null).execute()
}

export async function insertOpinions(tx: Tx, opinions: readonly Insertable<OpinionTable>[]): Promise<void> {
  await tx
    .insertInto('opinion')
    .values([...opinions])
    .execute()
}

/** Who prepared these rosters. */
export async function rosterOfficers(tx: Tx, rosterIds: readonly string[]): Promise<string[]> {
  const rows = await tx.selectFrom('roster').select('createdBy').where(sql<boolean>`id = any(${rosterIds})`).execute()
  return rows.map(({ createdBy }) => createdBy)
}

export async function policyTerms(
  tx: Tx,
  policyVersionId: string,
): Promise<{ funders: readonly FunderShare[]; amountCapFen: number | null }> {
  const row = await tx
    .selectFrom('policyVersion')
    .select(['funders', 'amountCapFen'])
    .where('id', '=', policyVersionId)
    .executeTakeFirstOrThrow()
  return { funders: row.funders as readonly FunderShare[], amountCapFen: row.amountCapFen }
}

/** Whether two account records are the same account at the same bank. */
export async function isSameAccount(tx: Tx, one: string, other: string): Promise<boolean> {
  const row = await tx
    .selectFrom('account as a')
    .innerJoin('account as b', (join) =>
      join.onRef('b.numberIndex', '=', 'a.numberIndex').onRef('b.bankName', '=', 'a.bankName'),
    )
    .select('a.id')
    .where('a.id', '=', one)
    .where('b.id', '=', other)
    .executeTakeFirst()
  return row !== undefined
}
