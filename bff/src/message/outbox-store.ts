import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { toJson } from '../db/json-column.ts'

export type MessageRow = {
  /** Where whoever asks for it keeps it. */
  readonly id?: string
  readonly uscc: string
  /** Null: about the enterprise itself. */
  readonly claimId: string | null
  readonly template: string
  readonly cause: string
  readonly title: string
  readonly body: string
  readonly createdAt: Date
}

export type SmsRow = {
  readonly id: string
  readonly uscc: string
  /** Null: about the enterprise itself. */
  readonly claimId: string | null
  readonly template: string
  readonly cause: string
  readonly toSealed: string
  readonly toIndex: string
  readonly contentSealed: string
  readonly segments: number
  readonly urgent: boolean
  readonly nextTryAt: Date
  readonly createdAt: Date
}

export type CodeRow = {
  readonly codeHash: string
  readonly claimId: string
  readonly createdAt: Date
  readonly expiresAt: Date
}

/** Rows go in as one JSON text: no limit of parameters, one plan for any number of them. */
export async function insertMessages(tx: Tx, rows: readonly MessageRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into message (id, uscc, claim_id, template, cause, title, body, created_at)
    select coalesce(r.id, gen_random_uuid()), r.uscc, r."claimId", r.template, r.cause, r.title, r.body, r."createdAt"
    from json_to_recordset(${toJson(rows)}::json)
      as r(id uuid, uscc text, "claimId" uuid, template text, cause text, title text, body text, "createdAt" timestamptz)
    on conflict (cause) do nothing`.execute(tx)
}

/** @returns the ids of those whose cause was new */
export async function insertSms(tx: Tx, rows: readonly SmsRow[]): Promise<string[]> {
  if (rows.length === 0) return []
  const inserted = await sql<{ id: string }>`
    insert into sms (id, uscc, claim_id, template, cause, to_sealed, to_index, content_sealed, segments, urgent, status,
                     next_try_at, created_at, updated_at)
    select r.id, r.uscc, r."claimId", r.template, r.cause, r."toSealed", r."toIndex", r."contentSealed", r.segments, r.urgent,
           'queued', r."nextTryAt", r."createdAt", r."createdAt"
    from json_to_recordset(${toJson(rows)}::json)
      as r(id uuid, uscc text, "claimId" uuid, template text, cause text, "toSealed" text, "toIndex" text,
           "contentSealed" text, segments int, urgent boolean, "nextTryAt" timestamptz, "createdAt" timestamptz)
    on conflict (cause) do nothing
    returning id`.execute(tx)
  return inserted.rows.map(({ id }) => id)
}

export async function insertCodes(tx: Tx, rows: readonly CodeRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into access_code (code_hash, claim_id, created_at, expires_at)
    select r."codeHash", r."claimId", r."createdAt", r."expiresAt"
    from json_to_recordset(${toJson(rows)}::json)
      as r("codeHash" text, "claimId" uuid, "createdAt" timestamptz, "expiresAt" timestamptz)`.execute(tx)
}

/** What messages about these claims say, as things stand now, by claim. */
export async function claimFacts(tx: Tx, claimIds: readonly string[]) {
  const rows = await tx
    .selectFrom('claim as c')
    .innerJoin('policy as p', 'p.id', 'c.policyId')
    .innerJoin('department as d', 'd.code', 'c.departmentCode')
    .innerJoin('enterprise as e', 'e.uscc', 'c.uscc')
    .select([
      'c.id as claimId',
      'c.state',
      'c.uscc',
      'c.amountFen',
      'c.deadlineAt',
      'p.title as policyTitle',
      'd.name as departmentName',
      'e.name as enterpriseName',
      'e.phoneSealed',
    ])
    .where(sql<boolean>`c.id = any(${claimIds})`)
    .execute()
  return new Map(rows.map((row) => [row.claimId, row]))
}
