import type { Logger } from 'pino'
import { keepThread } from './thread/keep-thread.ts'
import type { EngineData, EngineQuestion } from './thread/questions.ts'
import type { Engine, Preview } from './types.ts'

/** The population itself lies outside the heap: this is for what is on its way there, and for rules. */
const HEAP_MB = 256

/** The engine of a process, in a thread of its own that starts with the first call. */
export function createEngine({ log, ...data }: EngineData & { readonly log: Logger }): Engine {
  const thread = keepThread(new URL('./thread/main.ts', import.meta.url), data, HEAP_MB, log)
  const ask = (question: EngineQuestion) => thread.ask(question)
  return {
    preview: async (input) => (await ask({ call: 'preview', input })) as Preview,
    newlyEligible: async (input) => (await ask({ call: 'newlyEligible', input })) as string[],
    stop: thread.stop,
  }
}
