import { fail } from '@huiqi/shared/error'
import { type Insertable, type SqlBool, sql, type Updateable } from 'kysely'
import type { Tx } from '../db/database.ts'
import { toJson } from '../db/json-column.ts'
import type { BadLine } from '../file/bad-lines.ts'
import type { Reason, ToldChange } from './check-record.ts'
import type { FactFormat } from './file/open-file.ts'
import type { FactImportTable } from './tables.ts'

export type FactImport = {
  readonly id: string
  readonly departmentCode: string
  readonly fileName: string
  readonly fileDigest: string
  readonly fileFormat: FactFormat
  readonly headings: readonly string[]
  readonly status: 'reading' | 'done' | 'failed'
  readonly lineCount: number
  readonly changedCount: number
  readonly unchangedCount: number
  readonly problemCount: number
  readonly createdAt: Date
}

const imports = (tx: Tx) => tx.selectFrom('factImport').selectAll().$castTo<FactImport>()

/** Row-level security hides those of other departments. @throws AppError NOT_FOUND */
export async function findImport(tx: Tx, id: string): Promise<FactImport> {
  return (await imports(tx).where('id', '=', id).executeTakeFirst()) ?? fail('NOT_FOUND')
}

/** @throws AppError NOT_FOUND */
export async function lockImport(tx: Tx, id: string): Promise<FactImport> {
  return (await imports(tx).where('id', '=', id).forUpdate().executeTakeFirst()) ?? fail('NOT_FOUND')
}

/** @returns whether there was none of this id before */
export async function insertImport(tx: Tx, row: Insertable<FactImportTable>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('factImport')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function updateImport(tx: Tx, id: string, change: Updateable<FactImportTable>): Promise<void> {
  await tx.updateTable('factImport').set(change).where('id', '=', id).execute()
}

export async function insertFilePart(tx: Tx, importId: string, part: number, bytes: Buffer): Promise<void> {
  await tx.insertInto('factFilePart').values({ importId, part, bytes }).execute()
}

export async function readFilePart(tx: Tx, importId: string, part: number): Promise<Buffer | undefined> {
  const row = await tx
    .selectFrom('factFilePart')
    .select('bytes')
    .where('importId', '=', importId)
    .where('part', '=', part)
    .executeTakeFirst()
  return row?.bytes
}

/** What only the reading needed. */
export async function deleteWorkings(tx: Tx, importId: string): Promise<void> {
  await tx.deleteFrom('factFilePart').where('importId', '=', importId).execute()
  await tx.deleteFrom('factTold').where('importId', '=', importId).execute()
}

/** What a department answers for, in the dictionary's words. */
export async function dutiesOf(tx: Tx, departmentCode: string): Promise<readonly string[]> {
  const { duties } = await tx
    .selectFrom('department')
    .select('duties')
    .where('code', '=', departmentCode)
    .executeTakeFirstOrThrow()
  return duties
}

/** Those of these codes that the register has. */
export async function findRegistered(tx: Tx, usccs: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.selectFrom('enterprise').select('uscc').where(sql<SqlBool>`uscc = any(${usccs})`).execute()
  return new Set(rows.map(({ uscc }) => uscc))
}

const keysOf = (changes: readonly ToldChange[]) =>
  toJson(
    changes.map(({ uscc, attribute, period, asOf, line, value }, at) => {
      return { at, uscc, attribute, period, asOf, line, value }
    }),
  )

/** Of changes about one fact each: those of which an earlier line of the file says otherwise for the same day. */
export async function findContradicted(
  tx: Tx,
  importId: string,
  changes: readonly ToldChange[],
): Promise<ReadonlyMap<ToldChange, number>> {
  const { rows } = await sql<{ at: number; line: number }>`
    select g.at, t.line
    from jsonb_to_recordset(${keysOf(changes)}::jsonb)
      as g (at int, uscc text, attribute text, period text, "asOf" date, value jsonb)
    join fact_told t on (t.import_id, t.uscc, t.attribute, t.period) = (${importId}::uuid, g.uscc, g.attribute, g.period)
    join fact f on (f.uscc, f.attribute, f.period) = (g.uscc, g.attribute, g.period)
    where t.as_of = g."asOf" and f.value <> g.value`.execute(tx)
  return new Map(rows.map(({ at, line }) => [changes[at]!, line]))
}

/** Remembers which line told these facts, for as long as the file is read. */
export async function rememberTold(tx: Tx, importId: string, changes: readonly ToldChange[]): Promise<void> {
  await sql`
    insert into fact_told (import_id, uscc, attribute, period, line, as_of)
    select ${importId}, uscc, attribute, period, line, "asOf"
    from jsonb_to_recordset(${keysOf(changes)}::jsonb)
      as g (uscc text, attribute text, period text, line int, "asOf" date)
    on conflict (import_id, uscc, attribute, period) do update set line = excluded.line, as_of = excluded.as_of`.execute(
    tx,
  )
}

export type ProblemLine = Omit<BadLine, 'reasons'> & { readonly reasons: readonly Reason[] }

export async function insertProblems(tx: Tx, importId: string, problems: readonly ProblemLine[]): Promise<void> {
  if (problems.length === 0) return
  await tx
    .insertInto('factProblem')
    .values(
      problems.map(({ line, cells, reasons }) => ({ importId, line, cells: [...cells], reasons: toJson(reasons) })),
    )
    .execute()
}

/** Lines with something wrong, in the order of the file. @param after the last line already had */
export async function readProblems(tx: Tx, importId: string, after: number, limit: number): Promise<ProblemLine[]> {
  const rows = await tx
    .selectFrom('factProblem')
    .select(['line', 'cells', 'reasons'])
    .where('importId', '=', importId)
    .where('line', '>', after)
    .orderBy('line')
    .limit(limit)
    .$castTo<ProblemLine>()
    .execute()
  return rows
}
