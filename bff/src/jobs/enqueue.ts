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
  const rows = jobs.map((job) => ({
    task: job.task,
    payload: job.payload,
    run_at: job.runAt ?? null,
    job_key: job.jobKey ?? null,
    mode: job.jobKey === undefined ? null : 'replace',
    priority: job.priority ?? 0,
    queue: job.queue ?? null,
    attempts: job.maxAttempts ?? MAX_ATTEMPTS,
  }))
  await sql`
    select count(job.enqueue(j.task, j.payload, j.run_at, j.job_key, j.mode, j.priority, j.queue, j.attempts))
    from json_to_recordset(${toJson(rows)}::json)
      as j(task text, payload json, run_at timestamptz, job_key text, mode text, priority int, queue text, attempts int)`.execute(
    tx,
  )
}

/** Adds one job; see enqueueAll. */
export const enqueue = (tx: Tx, job: Job): Promise<void> => enqueueAll(tx, [job])
