import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { toJson } from '../db/json-column.ts'

/** A background step to be done after the present transaction, if it commits. */
export type Job = {
  readonly task: string
  readonly payload: object
  /** Not before this moment. */
  readonly runAt?: Date
  /** Jobs of one key are one job: a later one replaces the waiting one. */
  readonly jobKey?: string
  /** Lower runs first; 0 is ordinary. */
  readonly priority?: number
  /** Jobs of one queue run one after the other. */
  readonly queue?: string
  readonly maxAttempts?: number
}

const MAX_ATTEMPTS = 25

/** Adds jobs in the transaction of the change that causes them, in one statement: rolled back, they never were. */
export async function enqueueAll(tx: Tx, jobs: readonly Job[]): Promise<void> {
  if (jobs.length === 0) return
  const rows = jobs.map(({ task, payload, runAt, jobKey, priority = 0, queue, maxAttempts = MAX_ATTEMPTS }) => ({
    task,
    payload,
    queue,
    run_at: runAt,
    max_attempts: maxAttempts,
    job_key: jobKey,
    priority,
  }))
  await sql`select job.enqueue_all(${toJson(rows)}::json)`.execute(tx)
}

/** Adds one job; see enqueueAll. */
export const enqueue = (tx: Tx, job: Job): Promise<void> => enqueueAll(tx, [job])
