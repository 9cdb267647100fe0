import type { Job } from '../jobs/enqueue.ts'

/** The job that takes a batch to the bank: one waiting for each batch, before ordinary work. */
export const submitJob = (batchId: string): Job => ({
  task: 'payout.submit',
  payload: { batchId },
  jobKey: `payout.submit:${batchId}`,
  priority: -10,
})
