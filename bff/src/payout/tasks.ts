import { z } from 'zod'
import { asSystem } from '../db/transaction.ts'
import { enqueueAll } from '../jobs/enqueue.ts'
import { defineTask } from '../jobs/task.ts'
import { fetchReceipts } from './fetch-receipts.ts'
import { orderAutomatic } from './order-automatic.ts'
import { batchesToTry } from './store.ts'
import { submitBatch } from './submit.ts'
import { submitJob } from './submit-job.ts'

export const payoutTasks = [
  /** Orders every claim that pays itself. */
  defineTask('payout.order', z.unknown(), (_, { workerPool, clock }) => orderAutomatic(workerPool, clock())),

  defineTask('payout.submit', z.object({ batchId: z.uuid() }), ({ batchId }, ctx) => submitBatch(ctx, batchId)),

  defineTask('payout.receipts', z.object({ waitS: z.number().positive().optional() }), ({ waitS }, ctx) =>
    fetchReceipts(ctx, waitS),
  ),

  /** Sends on the way again whatever batch still waits though its next try is due. */
  defineTask('payout.sweep', z.unknown(), (_, { workerPool, clock }) =>
    asSystem(workerPool, async (tx) => enqueueAll(tx, (await batchesToTry(tx, clock())).map(submitJob))),
  ),
]
