import { randomUUID } from 'node:crypto'
import type { Tx } from '../db/database.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { updateRoster } from './store.ts'

export type Work = 'roster.import' | 'roster.match' | 'roster.release'

/** Hands a roster to a job; any job that was at it before is overtaken and does nothing more. */
export async function beginWork(
  tx: Tx,
  rosterId: string,
  work: Work,
  now: Date,
  workId: string = randomUUID(),
): Promise<void> {
  await updateRoster(tx, rosterId, {
    status: work === 'roster.release' ? 'releasing' : 'filling',
    workId,
    workedAt: now,
    progressDone: 0,
    progressOf: null,
    failure: null,
  })
  await enqueue(tx, workJob(rosterId, work, workId))
}

/** Jobs of one roster run one after the other. */
export const workJob = (rosterId: string, work: Work, workId: string) => ({
  task: work,
  payload: { rosterId, workId },
  queue: `roster:${rosterId}`,
  maxAttempts: 5,
})
