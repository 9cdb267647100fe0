import type { Explanation, PolicyRule } from '@huiqi/shared/rule'
import { type Insertable, sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { toJson } from '../db/json-column.ts'
import { statement } from '../db/statement.ts'
import type { Claim } from './claim.ts'
import type { FunderShare } from './legs.ts'
import type { ConsentTable, DisputeTable, OpinionTable } from './tables.ts'

/** Writes what a step changed, for all claims of the step in one statement. */
export function writeClaims(tx: Tx, after: readonly Claim[]): void {
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
  writeStep.post(tx, { ids: rows.map(({ id }) => id), rows: toJson(rows) })
}

// The codes are given once more beside the rows: PostgreSQL doesn't guess how many rows the JSON has, and reads them all.
const writeStep = statement((db, { ids, rows }: { ids: readonly string[]; rows: string }) =>
  sql`
    update claim c set state = n.state, version = n.version, pre_reviewed = n.pre_reviewed, account_id = n.account_id, amount_fen = n.amount_fen, legs = n.legs,
      deadline_at = n.deadline_at, timer = n.timer, timer_at = n.timer_at, breached_at = null, updated_at = n.updated_at
    from json_to_recordset(${rows}::json)
      as n(id uuid, state text, version int, pre_reviewed boolean, account_id uuid, amount_fen bigint, legs jsonb,
           deadline_at timestamptz, timer text, timer_at timestamptz, updated_at timestamptz)
    where c.id = n.id and c.id = any(${ids}::uuid[])`.compile(db),
)

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

type TermsAsked = { readonly textId: string; readonly accountId: string; readonly uscc: string; readonly now: Date }

const readTerms = statement((db, of: TermsAsked) =>
  db
    .selectFrom('consentText as t')
    .leftJoin('account as a', (join) =>
      join.on('a.id', '=', of.accountId).on('a.uscc', '=', of.uscc).on('a.supersededAt', 'is', null),
    )
    .select(['t.id as textId', 't.version as textVersion', 't.body as text', 'a.id as accountId'])
    .where('t.id', '=', of.textId)
    .where('t.inForceFrom', '<=', of.now)
    .orderBy('t.version', 'desc')
    .limit(1)
    .compile(),
)

/** The text in force and, if it is the enterprise's present one, the account. */
export const offeredTerms = async (tx: Tx, of: TermsAsked) => (await readTerms(tx, of)).rows[0]

const writeConsent = statement((db, consent: Insertable<ConsentTable>) =>
  db
    .insertInto('consent')
    .values({
      claimId: consent.claimId,
      claimVersion: consent.claimVersion,
      textId: consent.textId,
      textVersion: consent.textVersion,
      text: consent.text,
      textDigest: consent.textDigest,
      amountFen: consent.amountFen,
      accountId: consent.accountId,
      signerPerson: consent.signerPerson,
      signerNameMasked: consent.signerNameMasked,
      signerStanding: consent.signerStanding,
      signedAt: consent.signedAt,
    })
    .compile(),
)

export const insertConsent = (tx: Tx, consent: Insertable<ConsentTable>): void => writeConsent.post(tx, consent)

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
  claimId: string,
): Promise<{ rule: PolicyRule; funders: readonly FunderShare[]; split: number | null; amountCapFen: number | null }> {
  const row = await tx
    .selectFrom('claim as c')
    .innerJoin('policyVersion as v', 'v.id', 'c.policyVersionId')
    .innerJoin('claimSnapshot as s', 's.claimId', 'c.id')
    .select(['v.rule', 'v.funders', 'v.amountCapFen', 's.explanation'])
    .where('c.id', '=', claimId)
    .executeTakeFirstOrThrow()
  const { amount } = row.explanation as Partial<Explanation>
  return {
    rule: row.rule as PolicyRule,
    funders: row.funders as readonly FunderShare[],
    split: amount?.split ?? null,
    amountCapFen: row.amountCapFen,
  }
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
