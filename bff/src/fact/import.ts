import type { Pool } from 'pg'
import { PLATFORM } from '../audit/actor.ts'
import type { Tx } from '../db/database.ts'
import { asSystem } from '../db/transaction.ts'
import { FileError } from '../file/file-error.ts'
import { inBatches } from '../file/in-batches.ts'
import { withParts } from '../file/parts.ts'
import { recordImport } from './audit.ts'
import { dictionaryOf } from './dictionary.ts'
import { openFile } from './file/open-file.ts'
import {
  deleteWorkings,
  dutiesOf,
  type FactImport,
  findImport,
  lockImport,
  readFilePart,
  updateImport,
} from './store.ts'
import { takeBatch } from './take-batch.ts'

/** Records in one transaction: progress is seen that often, and no more than that is held in memory. */
const BATCH = 2_000

type Deps = { readonly workerPool: Pool; readonly clock: () => Date }

/** Another job reads this file, or has. */
class Overtaken extends Error {
  override readonly name = 'Overtaken'
}

/** Reads a file of facts. Begun again after a crash, it goes on behind the last batch that was taken. */
export async function importFacts(deps: Deps, importId: string): Promise<void> {
  try {
    await takeFile(deps, importId)
  } catch (error) {
    if (error instanceof FileError) await giveUp(deps, importId, error.message)
    else if (!(error instanceof Overtaken)) throw error
  }
}

async function takeFile({ workerPool, clock }: Deps, importId: string): Promise<void> {
  const { fileFormat, departmentCode, lineCount } = await asSystem(workerPool, (tx) => findImport(tx, importId))
  const duties = await asSystem(workerPool, (tx) => dutiesOf(tx, departmentCode))
  let done = 0
  await withParts(
    (part) => asSystem(workerPool, (tx) => readFilePart(tx, importId, part)),
    async (handle) => {
      const { headings, records } = await openFile(handle, fileFormat, dictionaryOf(duties))
      for await (const batch of inBatches(records, BATCH)) {
        const before = done
        done += batch.length
        if (done <= lineCount) continue
        await whileReading(workerPool, importId, before, async (tx, sent) => {
          const counts = await takeBatch(tx, sent, batch, clock())
          await updateImport(tx, importId, {
            headings: [...headings],
            lineCount: done,
            changedCount: sent.changedCount + counts.changed,
            unchangedCount: sent.unchangedCount + counts.unchanged,
            problemCount: sent.problemCount + counts.problems,
            workedAt: clock(),
          })
        })
      }
    },
  )
  await whileReading(workerPool, importId, done, async (tx, sent) => {
    const now = clock()
    await updateImport(tx, importId, { status: 'done', finishedAt: now })
    await deleteWorkings(tx, importId)
    const { lineCount: lines, changedCount: changed, unchangedCount: unchanged, problemCount: problems } = sent
    await recordImport(tx, sent, PLATFORM, 'import', { lines, changed, unchanged, problems }, now)
  })
}

/** One transaction on an import that is locked for it. @throws Overtaken unless exactly `done` lines have been taken */
function whileReading(
  pool: Pool,
  importId: string,
  done: number,
  run: (tx: Tx, sent: FactImport) => Promise<void>,
): Promise<void> {
  return asSystem(pool, async (tx) => {
    const sent = await lockImport(tx, importId)
    if (sent.status !== 'reading' || sent.lineCount !== done) throw new Overtaken()
    await run(tx, sent)
  })
}

/** The file can't be read on; what was taken before stays, and is told. */
const giveUp = ({ workerPool, clock }: Deps, importId: string, failure: string): Promise<void> =>
  asSystem(workerPool, async (tx) => {
    const sent = await lockImport(tx, importId)
    if (sent.status !== 'reading') return
    await updateImport(tx, importId, { status: 'failed', failure, finishedAt: clock() })
    await deleteWorkings(tx, importId)
    await recordImport(tx, sent, PLATFORM, 'fail', { failure, lines: sent.lineCount }, clock())
  })
