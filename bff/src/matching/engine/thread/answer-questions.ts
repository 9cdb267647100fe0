import { parentPort } from 'node:worker_threads'
import type { Answer, Told } from './keep-thread.ts'

/** Runs a kept thread: one question after the other. What `answer` throws is an answer to that question alone. */
export function answerQuestions(answer: (question: object) => Promise<unknown>, stop: () => Promise<void>): void {
  const port = parentPort!
  let last: Promise<void> = Promise.resolve()
  port.on('message', (told: Told) => {
    last = last.then(async () => {
      if (told !== 'stop') return port.postMessage(await settled(told.id, () => answer(told.question)))
      await stop()
      port.close()
    })
  })
}

async function settled(id: number, answer: () => Promise<unknown>): Promise<Answer> {
  try {
    return { id, result: await answer() }
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
