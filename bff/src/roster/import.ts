import type { Pool } from 'pg'
import { PLATFORM } from '../audit/actor.ts'
import { FileError } from '../file/file-error.ts'
import { inBatches } from '../file/in-batches.ts'
import { recordRoster } from './audit.ts'
import { checkLine, usccOf } from './check-line.ts'
import { columns, type FileLine } from './file/columns.ts'
import { readLines } from './file/read-lines.ts'
import {
  countFilled,
  deleteFileParts,
  emptyRoster,
  insertProblems,
  insertRows,
  lookUpEnterprises,
  type WorkOrder,
} from './fill-store.ts'
import { withStagedFile } from './staged-file.ts'
import type { Roster } from './store.ts'
import { updateRoster } from './store.ts'
import { giveUp, onRoster, untilOvertaken } from './work.ts'

/** Lines in one transaction: progress is seen that often, and no more than that is held in memory. */
const BATCH = 2_000

type Deps = { readonly workerPool: Pool; readonly clock: () => Date }

/** Reads an uploaded file into its roster. Begun again after a crash, it starts over cleanly. */
export const importFile = (deps: Deps, order: WorkOrder): Promise<void> =>
  untilOvertaken(async () => {
    const { workerPool, clock } = deps
    const roster = await onRoster(workerPool, order, 'filling', async (tx, found) => {
      await emptyRoster(tx, found.id)
      return found
    })
    try {
      await takeLines(deps, order, roster)
    } catch (error) {
      if (!(error instanceof FileError)) throw error
      await giveUp(workerPool, order, 'filling', error.message, clock())
    }
  })

async function takeLines(deps: Deps, order: WorkOrder, { fileFormat }: Roster): Promise<void> {
  const { workerPool, clock } = deps
  const firstLines = new Map<string, number>()
  let done = 0
  await withStagedFile(workerPool, order, async (file) => {
    for await (const batch of inBatches(readLines(file, fileFormat!), BATCH)) {
      done += batch.length
      await onRoster(workerPool, order, 'filling', async (tx, roster) => {
        const { rows, problems } = await checkBatch(tx, roster, batch, firstLines)
        await insertRows(tx, roster.id, rows)
        await insertProblems(tx, roster.id, problems)
        await updateRoster(tx, roster.id, { progressDone: done, workedAt: clock() })
      })
    }
  })
  await onRoster(workerPool, order, 'filling', async (tx, roster) => {
    const counts = await countFilled(tx, roster.id)
    await updateRoster(tx, roster.id, { ...counts, status: 'open', workId: null, version: roster.version + 1 })
    await deleteFileParts(tx, roster.id)
    await recordRoster(tx, roster, PLATFORM, 'import', counts, clock())
  })
}

/** @param firstLines where each enterprise was first named; this batch's are added */
async function checkBatch(
  tx: Parameters<typeof lookUpEnterprises>[0],
  roster: Roster,
  batch: readonly FileLine[],
  firstLines: Map<string, number>,
) {
  const usccs = batch.flatMap((line) => usccOf(line) ?? [])
  const registered = await lookUpEnterprises(tx, usccs, roster)
  const checked = batch.map((line) => {
    const uscc = usccOf(line) ?? ''
    const enterprise = registered.get(uscc)
    const firstLine = firstLines.get(uscc)
    if (uscc !== '' && firstLine === undefined) firstLines.set(uscc, line.line)
    // A batch that is tried again meets its own lines: they are no duplicates of themselves.
    const known = {
      enterprise,
      firstLine: firstLine === line.line ? undefined : firstLine,
      claimed: enterprise?.claimed ?? false,
    }
    return { line, result: checkLine(line, known, roster) }
  })
  return {
    rows: checked.flatMap(({ line, result }) =>
      result.ok
        ? [{ line: line.line, uscc: result.uscc, amountFen: result.amountFen, basis: result.basis, explanation: null }]
        : [],
    ),
    problems: checked.flatMap(({ line, result }) =>
      result.ok
        ? []
        : result.problems.map(({ column, code, message }) => ({
            line: line.line,
            column: columns[column].heading,
            value: line.cells[column],
            code,
            message,
            source: line.cells,
          })),
    ),
  }
}
