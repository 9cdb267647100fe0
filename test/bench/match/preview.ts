import { createLog } from '@huiqi/bff/http/log'
import type { Preview, PreviewInput } from '@huiqi/bff/matching/engine/index'
import { keepThread } from '@huiqi/bff/matching/engine/thread/keep-thread'
import type { BenchPolicy } from './policies.ts'
import { newRandom } from './random.ts'
import { movedRule } from './variant.ts'

/** What the thread is given. */
export interface PreviewData {
  readonly enterprises: number
  /** The policy that is edited. */
  readonly policyId: string
}

export interface PreviewTimes {
  readonly loadS: number
  /** The first, when nothing is kept yet. */
  readonly firstMs: number
  /** One after an edit, there and back, each of another threshold: the middle one and the slowest. */
  readonly editMs: number
  readonly worstMs: number
  readonly last: Preview
}

const edits = 15
const heapMb = 2_048

/** Edits a policy before a whole population in the engine's thread, by the protocol of the product. */
export async function timePreviews({ id, rule, at }: BenchPolicy, enterprises: number): Promise<PreviewTimes> {
  const data: PreviewData = { enterprises, policyId: id }
  const thread = keepThread(new URL('./preview-thread.ts', import.meta.url), data, heapMb, createLog('bench'))
  const preview = (input: PreviewInput) => timed(async () => (await thread.ask(input)) as Preview)
  // The thread leaves the process free to end.
  const awake = setInterval(() => undefined, 1_000)
  try {
    const load = await timed(() => thread.ask({}))
    const first = await preview({ rule, base: rule, at })
    const times: number[] = []
    let last = first.result
    for (let edit = 1; edit <= edits; edit += 1) {
      const { ms, result } = await preview({ rule: movedRule(rule, newRandom(edit)), base: rule, at })
      times.push(ms)
      last = result
    }
    times.sort((a, b) => a - b)
    return {
      loadS: load.ms / 1000,
      firstMs: first.ms,
      editMs: times[Math.floor(edits / 2)]!,
      worstMs: times.at(-1)!,
      last,
    }
  } finally {
    await thread.stop()
    clearInterval(awake)
  }
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly result: T }> {
  const started = performance.now()
  const result = await work()
  return { ms: performance.now() - started, result }
}
