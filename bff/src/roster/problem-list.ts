import type { Tx } from '../db/database.ts'
import { findRoster } from './store.ts'
import type { RosterProblemPage } from './views.ts'

const PAGE = 50

/** What is wrong with the file, line by line; `after` is how many are already shown. @throws AppError NOT_FOUND */
export async function listProblems(
  tx: Tx,
  { rosterId, after }: { readonly rosterId: string; readonly after?: number | null | undefined },
): Promise<RosterProblemPage> {
  await findRoster(tx, rosterId)
  const shown = after ?? 0
  const problems = tx.selectFrom('rosterProblem').where('rosterId', '=', rosterId)
  const { count } = await problems.select(tx.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const rows = await problems
    .select(['line', 'columnName as column', 'value', 'code', 'message as sentence'])
    .orderBy('line')
    .orderBy('columnName')
    .orderBy('code')
    .offset(shown)
    .limit(PAGE)
    .execute()
  const next = shown + rows.length
  return { problems: rows, total: count, next: next < count ? next : null }
}
