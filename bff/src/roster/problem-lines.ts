import { type SqlBool, sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import type { BadLine } from '../file/bad-lines.ts'
import { type Cells, columnNames } from './file/columns.ts'

const BATCH = 1_000

/** Lines that were not taken, in order, a batch at a time. */
export async function* problemLines(tx: Tx, rosterId: string): AsyncGenerator<BadLine> {
  for (let after = 0; ; ) {
    const rows = await tx
      .selectFrom('rosterProblem')
      .select(['line', 'source', 'columnName as column', 'message'])
      .where('rosterId', '=', rosterId)
      // Whole lines only: all that is wrong with one is written beside it once.
      .where(
        sql<SqlBool>`line in (select distinct line from roster_problem
          where roster_id = ${rosterId} and line > ${after} order by line limit ${BATCH})`,
      )
      .orderBy('line')
      .orderBy('columnName')
      .orderBy('code')
      .execute()
    if (rows.length === 0) return
    const lines = new Map<number, BadLine & { reasons: { column: string; message: string }[] }>()
    for (const { line, source, column, message } of rows) {
      const known = lines.get(line)
      if (known) known.reasons.push({ column, message })
      else
        lines.set(line, {
          line,
          cells: columnNames.map((name) => (source as Cells)[name]),
          reasons: [{ column, message }],
        })
    }
    yield* lines.values()
    after = rows.at(-1)!.line
  }
}
