import { type SqlBool, sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { toJson } from '../db/json-column.ts'
import type { Cells } from './file/columns.ts'
import { reopenSelection } from './selection/store.ts'

/** A job that fills or releases a roster, and its place in the roster's life. */
export type WorkOrder = { readonly rosterId: string; readonly workId: string }

export type NewRow = {
  readonly line: number
  readonly uscc: string
  readonly amountFen: number
  readonly basis: string | null
  readonly explanation: unknown
}

export type NewProblem = {
  readonly line: number
  readonly column: string
  readonly value: string
  readonly code: string
  readonly message: string
  readonly source: Cells
}

/** Takes back all that an earlier run of the job had put in. */
export async function emptyRoster(tx: Tx, rosterId: string): Promise<void> {
  await tx.deleteFrom('rosterRow').where('rosterId', '=', rosterId).execute()
  await tx.deleteFrom('rosterProblem').where('rosterId', '=', rosterId).execute()
  await tx.deleteFrom('rosterUndetermined').where('rosterId', '=', rosterId).execute()
  await reopenSelection(tx, rosterId)
}

export async function insertRows(tx: Tx, rosterId: string, rows: readonly NewRow[]): Promise<void> {
  if (rows.length === 0) return
  const values = rows.map(({ amountFen, ...row }) => ({ ...row, amount_fen: amountFen }))
  await sql`
    insert into roster_row (roster_id, line, uscc, amount_fen, basis, explanation)
    select ${rosterId}, line, uscc, amount_fen, basis, explanation
    from json_to_recordset(${toJson(values)}::json)
      as n(line int, uscc text, amount_fen bigint, basis text, explanation jsonb)`.execute(tx)
}

/** The same problem of a line twice is one. */
export async function insertProblems(tx: Tx, rosterId: string, problems: readonly NewProblem[]): Promise<void> {
  if (problems.length === 0) return
  await sql`
    insert into roster_problem (roster_id, line, column_name, value, code, message, source)
    select ${rosterId}, line, "column", value, code, message, source
    from json_to_recordset(${toJson(problems)}::json)
      as n(line int, "column" text, value text, code text, message text, source jsonb)
    on conflict do nothing`.execute(tx)
}

export async function insertUndetermined(
  tx: Tx,
  rosterId: string,
  open: readonly { readonly uscc: string; readonly questions: readonly string[] }[],
): Promise<void> {
  if (open.length === 0) return
  await sql`
    insert into roster_undetermined (roster_id, uscc, questions)
    select ${rosterId}, uscc, questions from json_to_recordset(${toJson(open)}::json) as n(uscc text, questions jsonb)`.execute(
    tx,
  )
}

export type Registered = { readonly name: string; readonly region: string; readonly claimed: boolean }

/** What the register says of these enterprises, and whether they have a live claim for the roster's benefit already. */
export async function lookUpEnterprises(
  tx: Tx,
  usccs: readonly string[],
  benefit: { readonly policyId: string; readonly period: string },
): Promise<ReadonlyMap<string, Registered>> {
  const rows = await tx
    .selectFrom('enterprise as e')
    .select(['e.uscc', 'e.name', 'e.region'])
    .select(hasLiveClaim(benefit).as('claimed'))
    .where(sql<SqlBool>`e.uscc = any(${usccs})`)
    .execute()
  return new Map(rows.map(({ uscc, ...rest }) => [uscc, { ...rest, claimed: Boolean(rest.claimed) }]))
}

/** Of `enterprise e`. The states are those of the unique index claim_once, which has the last word. */
const hasLiveClaim = ({ policyId, period }: { policyId: string; period: string }) =>
  sql<boolean>`exists (select 1 from claim c where c.policy_id = ${policyId} and c.uscc = e.uscc
    and c.period = ${period}
    and c.state not in ('declined', 'lapsed', 'withdrawn', 'refused', 'rejected', 'reclaimed'))`

/** The rows and problems the roster has now. */
export async function countFilled(tx: Tx, rosterId: string) {
  const { rows } = await sql<{ rowCount: number; totalFen: number; problemCount: number; undeterminedCount: number }>`
    select (select count(*) from roster_row where roster_id = ${rosterId}) as row_count,
      (select coalesce(sum(amount_fen), 0)::bigint from roster_row where roster_id = ${rosterId}) as total_fen,
      (select count(distinct line) from roster_problem where roster_id = ${rosterId}) as problem_count,
      (select count(*) from roster_undetermined where roster_id = ${rosterId}) as undetermined_count`.execute(tx)
  return rows[0]!
}

export async function insertFilePart(tx: Tx, order: WorkOrder, part: number, bytes: Buffer): Promise<void> {
  await tx
    .insertInto('rosterFilePart')
    .values({ ...order, part, bytes })
    .execute()
}

export async function readFilePart(tx: Tx, workId: string, part: number): Promise<Buffer | undefined> {
  const row = await tx
    .selectFrom('rosterFilePart')
    .select('bytes')
    .where('workId', '=', workId)
    .where('part', '=', part)
    .executeTakeFirst()
  return row?.bytes
}

export async function deleteFileParts(tx: Tx, rosterId: string): Promise<void> {
  await tx.deleteFrom('rosterFilePart').where('rosterId', '=', rosterId).execute()
}

/** Uploads that no job will read: their roster was given another file, or up. */
export async function deleteOrphanParts(tx: Tx): Promise<void> {
  await sql`delete from roster_file_part p
    where not exists (select 1 from roster r where r.id = p.roster_id and r.work_id = p.work_id)`.execute(tx)
}
