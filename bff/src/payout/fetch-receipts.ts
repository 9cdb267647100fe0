import { asSystem } from '../db/transaction.ts'
import { enqueue } from '../jobs/enqueue.ts'
import type { TaskContext } from '../jobs/task.ts'
import { OutsideError } from '../outside/outside-error.ts'
import { pollJob } from './poll-job.ts'
import { receive } from './receive.ts'
import { advanceCursor, hasOutstanding, readCursor } from './store.ts'

/** Pages in one run; the next run goes on where this one stopped. */
const MOST_PAGES = 100

/**
 * Asks the bank for receipts since the last time and takes them, page by page, each with its cursor in one transaction.
 * @param waitS how long the last question waited: while payments are outstanding another one follows, later each time
 *   nothing came; undefined: the minute's sweep, which asks once
 */
export async function fetchReceipts(ctx: TaskContext, waitS: number | undefined): Promise<void> {
  const taken = await fetchPages(ctx).catch((error) => unreached(ctx, error))
  if (waitS === undefined) return
  await asSystem(ctx.workerPool, async (tx) => {
    if (await hasOutstanding(tx)) await enqueue(tx, pollJob(taken > 0 ? 1 : waitS * 2))
  })
}

/** A bank that can't be reached is asked again: by the chain, or by the next minute's sweep. */
function unreached({ log }: TaskContext, error: unknown): 0 {
  if (!(error instanceof OutsideError)) throw error
  log.warn({ err: error }, 'receipts could not be fetched')
  return 0
}

async function fetchPages({ workerPool, ports, clock }: TaskContext): Promise<number> {
  let taken = 0
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const since = await asSystem(workerPool, readCursor)
    const { receipts, next } = await ports.payout.receipts(since)
    if (receipts.length === 0 && next === since) break
    const now = clock()
    taken += await asSystem(workerPool, async (tx) => {
      const final = await receive(tx, receipts, now)
      await advanceCursor(tx, { since, next, now })
      return final
    })
    if (next === since) break
  }
  return taken
}
