import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { readCursor, writeCursor } from '../http/cursor.ts'
import { findImport, readProblems } from './store.ts'
import type { FactImportPage, FactImportStatus, FactImportView, FactProblemPage } from './views.ts'

const PAGE = 20
const PROBLEM_LINES = 50

const statusLabels: Readonly<Record<FactImportStatus, string>> = {
  reading: '正在读取',
  done: '已完成',
  failed: '没有读完',
}

type ImportRow = Omit<FactImportView, 'sentAt' | 'statusLabel'> & { readonly createdAt: Date }

/** Row-level security leaves those of the caller's department. */
const rows = (tx: Tx) =>
  tx
    .selectFrom('factImport')
    .select(['id', 'fileName', 'createdAt', 'status', 'lineCount', 'changedCount', 'unchangedCount', 'problemCount'])
    .select(['failure', sql<string>`app_staff_label(created_by)`.as('sentBy')])
    .$castTo<ImportRow>()

const viewOf = ({ createdAt, ...row }: ImportRow): FactImportView => ({
  ...row,
  sentAt: createdAt.toISOString(),
  statusLabel: statusLabels[row.status],
})

/** What the department has sent, the latest first. */
export async function listImports(tx: Tx, after: string | null | undefined): Promise<FactImportPage> {
  const cursor = readCursor(after)
  const found = await rows(tx)
    .$if(cursor !== null, (query) => query.where(sql<boolean>`(created_at, id) < (${cursor!.at}, ${cursor!.id}::uuid)`))
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
    .execute()
  const page = found.slice(0, PAGE)
  const last = found.length > PAGE ? page.at(-1)! : null
  return { imports: page.map(viewOf), next: last && writeCursor(last.createdAt, last.id) }
}

/** @throws AppError NOT_FOUND */
export async function importView(tx: Tx, importId: string): Promise<FactImportView> {
  await findImport(tx, importId)
  return viewOf(await rows(tx).where('id', '=', importId).executeTakeFirstOrThrow())
}

/** What is wrong with the file, line by line. @throws AppError NOT_FOUND */
export async function listProblems(
  tx: Tx,
  { importId, after }: { readonly importId: string; readonly after?: number | null | undefined },
): Promise<FactProblemPage> {
  await findImport(tx, importId)
  const lines = await readProblems(tx, importId, after ?? 0, PROBLEM_LINES)
  return {
    problems: lines.flatMap(({ line, reasons }) =>
      reasons.map(({ column, value, code, message }) => ({ line, column, value, code, sentence: message })),
    ),
    next: lines.length === PROBLEM_LINES ? lines.at(-1)!.line : null,
  }
}
