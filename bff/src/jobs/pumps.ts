import { setTimeout as sleep } from 'node:timers/promises'
import type { Task, TaskContext } from './task.ts'

/**
 * Steps that owners wait for with the phone in hand and that come in crowds. What they work on waits in tables of its
 * own (a claim that is payable, a notice), so asking a few times a second costs less than a job each, and takes
 * whatever has gathered in one go.
 */
export const pumped: readonly string[] = ['payout.order', 'message.tell']

/** Half of it is what a confirmation waits for its payment order on average. */
const PAUSE_MS = 200
/** After a failure, while the database comes back. */
const PAUSE_AFTER_FAILURE_MS = 1_000

/** Runs the pumped tasks again and again until told to stop; each waits for its own last run only. */
export function startPumps(tasks: readonly Task[], ctx: TaskContext): { stop: () => Promise<void> } {
  const stopping = new AbortController()
  const pump = async (task: Task) => {
    while (!stopping.signal.aborted) {
      const failure = await task.run({}, ctx).then(
        () => null,
        (error: unknown) => ({ error }),
      )
      if (failure) ctx.log.warn({ task: task.name, err: failure.error }, 'pump failed')
      const pauseMs = failure ? PAUSE_AFTER_FAILURE_MS : PAUSE_MS
      await sleep(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }
  const running = tasks.filter(({ name }) => pumped.includes(name)).map(pump)
  return {
    stop: async () => {
      stopping.abort()
      await Promise.all(running)
    },
  }
}
