import { EventEmitter } from 'node:events'
import { Logger, parseCronItems, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import { toJson } from '../db/json-column.ts'
import { asSystem } from '../db/transaction.ts'
import { cronItems, sweepers } from './crontab.ts'
import { startPumps } from './pumps.ts'
import { watchWorkers } from './stale-workers.ts'
import type { Task, TaskContext } from './task.ts'

/** Jobs at once in one process; they wait on the database and on others, not on this processor. */
const CONCURRENCY = 8
/** Only a lost notification waits this long. */
const POLL_MS = 1_000

export type Runner = {
  /** Runs every sweeper now: the clock was shifted. */
  readonly sweepNow: () => Promise<void>
  readonly stop: () => Promise<void>
  /** Ends, or rejects when the worker can't go on (the database went away): the process should end with it. */
  readonly ended: Promise<void>
}

/** Starts the worker of this process: graphile-worker with our tasks, the sweepers' timetable, and a ledger of what gave up. */
export async function startRunner(tasks: readonly Task[], ctx: TaskContext): Promise<Runner> {
  const events: WorkerEvents = new EventEmitter()
  const workerIds = new Set<string>()
  events.on('worker:create', ({ worker }) => workerIds.add(worker.workerId))
  events.on('worker:stop', ({ worker }) => workerIds.delete(worker.workerId))
  events.on('job:error', ({ job, error }) =>
    ctx.log.warn({ task: job.task_identifier, job: job.id, attempt: job.attempts, err: error }, 'job failed'),
  )
  events.on('job:failed', ({ job, error }) => {
    void recordFailure(ctx, job, error).catch((err) => ctx.log.error({ err }, 'a failed job could not be recorded'))
  })
  const taskList: TaskList = Object.fromEntries(
    tasks.map((task) => [task.name, (payload: unknown) => task.run(payload, ctx)]),
  )
  const runner = await run({
    pgPool: ctx.workerPool,
    taskList,
    parsedCronItems: parseCronItems(cronItems.filter((item) => item.task in taskList)),
    concurrency: CONCURRENCY,
    pollInterval: POLL_MS,
    noHandleSignals: true,
    events,
    logger: new Logger(() => (level, message) => level === 'error' && ctx.log.error(message)),
  })
  const pumps = startPumps(tasks, ctx)
  const watch = watchWorkers(ctx.workerPool, () => [...workerIds])
  return {
    sweepNow: async () => {
      for (const name of sweepers.filter((sweeper) => sweeper in taskList))
        await runner.addJob(name, {}, { jobKey: `sweep:${name}`, maxAttempts: 1 })
    },
    stop: async () => {
      await pumps.stop()
      await runner.stop()
      await watch.stop()
    },
    ended: runner.promise,
  }
}

type FailedJob = { id: string; task_identifier: string; payload: unknown; attempts: number }

/** A job that used up its attempts is kept for a person to look at; sweepers do their work another way meanwhile. */
function recordFailure(ctx: TaskContext, job: FailedJob, error: unknown): Promise<unknown> {
  const message = error instanceof Error ? error.message : String(error)
  return asSystem(ctx.workerPool, (tx) =>
    tx
      .insertInto('failedJob')
      .values({
        id: Number(job.id),
        task: job.task_identifier,
        payload: toJson(job.payload),
        attempts: job.attempts,
        error: message,
        failedAt: ctx.clock(),
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute(),
  )
}
