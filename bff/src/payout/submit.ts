import { PLATFORM } from '../audit/actor.ts'
import { appendEvents } from '../audit/append.ts'
import type { Tx } from '../db/database.ts'
import { asSystem } from '../db/transaction.ts'
import { enqueue } from '../jobs/enqueue.ts'
import type { TaskContext } from '../jobs/task.ts'
import { OutsideError } from '../outside/outside-error.ts'
import { open, seal } from '../secrets/envelope.ts'
import type { KeyRing } from '../secrets/key-ring.ts'
import { sm3 } from '../secrets/sm3.ts'
import { buildFile } from './build-file.ts'
import { filePlace } from './file-place.ts'
import { pollJob } from './poll-job.ts'
import { type Batch, lockQueuedBatch, storeFile, updateBatch } from './store.ts'

/** The longest pause between two tries of one batch. */
const LONGEST_PAUSE_S = 600

/**
 * Takes a batch to the bank. Repeatable at any point: the bank sees the same bytes under the same id every time.
 * @throws OutsideError transient, once the try is written down, so that the queue tries again
 */
export async function submitBatch(ctx: TaskContext, batchId: string): Promise<void> {
  const file = await asSystem(ctx.workerPool, (tx) => prepare(tx, ctx.keyRing, batchId))
  if (file === null) return
  try {
    await ctx.ports.payout.submit({ batchId, file })
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error
    await asSystem(ctx.workerPool, (tx) => noteFailure(tx, batchId, error, ctx.clock()))
    if (error.retry === 'permanent') return
    throw error
  }
  await asSystem(ctx.workerPool, (tx) => markSent(tx, batchId, ctx.clock()))
}

/** The file as it was first built; built and sealed now if this is the first try. Null: nothing to send. */
async function prepare(tx: Tx, keyRing: KeyRing, batchId: string): Promise<string | null> {
  const batch = await lockQueuedBatch(tx, batchId)
  if (!batch || batch.nextTryAt === null) return null
  if (batch.file !== null) return open(keyRing, filePlace(batchId), batch.file)
  const file = await buildFile(tx, keyRing, batch)
  await storeFile(tx, batchId, { file: seal(keyRing, filePlace(batchId), file), digest: sm3(file) })
  return file
}

async function noteFailure(tx: Tx, batchId: string, error: OutsideError, now: Date): Promise<void> {
  const batch = await lockQueuedBatch(tx, batchId)
  if (!batch) return
  const attempts = batch.attempts + 1
  const pauseS = Math.min(2 ** attempts, LONGEST_PAUSE_S)
  const nextTryAt = error.retry === 'permanent' ? null : new Date(now.getTime() + pauseS * 1000)
  await updateBatch(tx, batchId, { attempts, nextTryAt, failure: error.code })
  if (nextTryAt === null) await record(tx, batch, 'refuse', { failure: error.code }, now)
}

async function markSent(tx: Tx, batchId: string, now: Date): Promise<void> {
  const batch = await lockQueuedBatch(tx, batchId)
  if (!batch) return
  const sent = { status: 'sent', sentAt: now, attempts: batch.attempts + 1, nextTryAt: null, failure: null }
  await updateBatch(tx, batchId, sent)
  await record(tx, batch, 'send', { digest: batch.digest, attempts: sent.attempts }, now)
  await enqueue(tx, pollJob(1))
}

const record = (tx: Tx, batch: Batch, action: string, data: Readonly<Record<string, unknown>>, now: Date) =>
  appendEvents(tx, { kind: 'payout_batch', id: batch.id, departmentCode: batch.departmentCode }, now, [
    { actor: PLATFORM, action, data },
  ])
