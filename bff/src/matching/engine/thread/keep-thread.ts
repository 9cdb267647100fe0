import { setTimeout as sleep } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { fail } from '@huiqi/shared/error'
import type { Logger } from 'pino'

/** A thread that answers questions, begun with the first one, and anew after it was lost. */
export interface KeptThread {
  /** @throws AppError TEMPORARILY_UNAVAILABLE when the thread is lost, can't answer, or was told to stop */
  readonly ask: (question: object) => Promise<unknown>
  readonly stop: () => Promise<void>
}

/** What the thread is told, and what it answers. */
export type Told = { readonly id: number; readonly question: object } | 'stop'
export type Answer = { readonly id: number } & ({ readonly result: unknown } | { readonly error: string })

/** A question under way is let finish for so long when the process ends. */
const PATIENCE_MS = 1_000

type Waiting = { readonly resolve: (result: unknown) => void; readonly lose: (error: unknown) => void }
type Thread = { readonly worker: Worker; readonly waiting: Map<number, Waiting> }

/** @param heapMb of its own; what lies outside the heap is not counted */
export function keepThread(script: URL, data: object, heapMb: number, log: Logger): KeptThread {
  let thread: Thread | null = null
  let stopped = false
  let asked = 0

  function start(): Thread {
    const worker = new Worker(script, {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: heapMb },
      execArgv: [],
    })
    // Whoever asks keeps the process alive, not the thread.
    worker.unref()
    const started: Thread = { worker, waiting: new Map() }
    worker.on('message', (answer: Answer) => settle(started, answer))
    worker.on('error', (err) => log.error({ err }, 'a thread was lost'))
    worker.on('exit', () => {
      if (thread === started) thread = null
      for (const { lose } of started.waiting.values()) lose('the thread ended')
    })
    return started
  }

  function settle({ waiting }: Thread, answer: Answer): void {
    const open = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ('result' in answer) open?.resolve(answer.result)
    else open?.lose(answer.error)
  }

  return {
    ask: async (question) => {
      if (stopped) return fail('TEMPORARILY_UNAVAILABLE')
      thread ??= start()
      const { worker, waiting } = thread
      asked += 1
      const id = asked
      try {
        return await new Promise((resolve, lose) => {
          waiting.set(id, { resolve, lose })
          worker.postMessage({ id, question } satisfies Told)
        })
      } catch (err) {
        log.error({ err }, 'a thread did not answer')
        return fail('TEMPORARILY_UNAVAILABLE')
      }
    },
    stop: async () => {
      stopped = true
      if (thread === null) return
      const { worker } = thread
      const gone = new Promise((resolve) => worker.once('exit', resolve))
      worker.postMessage('stop' satisfies Told)
      await Promise.race([gone, sleep(PATIENCE_MS, undefined, { ref: false })])
      await worker.terminate()
    },
  }
}
