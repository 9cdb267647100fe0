import { fail } from '@huiqi/shared/error'
import { staffActor } from '../audit/actor.ts'
import { appendEvents } from '../audit/append.ts'
import type { Tx } from '../db/database.ts'
import type { Staff } from '../http/access.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { lockQueuedBatch, updateBatch } from './store.ts'
import { submitJob } from './submit-job.ts'

/** Finance sends a batch again that the bank refused for good, once the cause is removed. @throws AppError BATCH_NOT_REFUSED */
export async function resubmitBatch(tx: Tx, staff: Staff, batchId: string, now: Date): Promise<{ batchId: string }> {
  const batch = await lockQueuedBatch(tx, batchId)
  if (!batch || batch.nextTryAt !== null) return fail('BATCH_NOT_REFUSED')
  await updateBatch(tx, batchId, { attempts: 0, nextTryAt: now, failure: null })
  await appendEvents(tx, { kind: 'payout_batch', id: batchId, departmentCode: batch.departmentCode }, now, [
    { actor: staffActor(staff), action: 'resubmit', data: {} },
  ])
  await enqueue(tx, submitJob(batchId))
  return { batchId }
}
