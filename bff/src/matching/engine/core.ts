import type { Fact } from '@huiqi/shared/condition'
import { popCount } from '@huiqi/shared/population'
import { allCodes, firstCodes } from './judge/first-codes.ts'
import { type Judged, newJudgeAll } from './judge/judged.ts'
import { type Totals, totalsOf } from './judge/totals.ts'
import { newStore } from './store/population.ts'
import type { Registered } from './store/register.ts'
import type { NewlyEligibleInput, Preview, PreviewInput } from './types.ts'

/** The engine itself, of whatever it is fed; answers at once, in the thread that asks. */
export interface Core {
  /** Sets or replaces an enterprise with all its facts. */
  readonly put: (enterprise: Registered, facts: Iterable<Fact>) => void
  readonly count: () => number
  readonly has: (uscc: string) => boolean
  readonly preview: (input: PreviewInput) => Preview
  readonly newlyEligible: (input: NewlyEligibleInput) => string[]
  /** Bytes of the population outside the heap, without what is kept of rules. */
  readonly bytes: () => number
}

const EXAMPLES = 20

/** @param expected enterprises to make room for; more find room too */
export function newCore(expected: number): Core {
  const store = newStore(expected)
  const { register } = store
  const all = newJudgeAll(store)
  const totals = new WeakMap<Judged, Totals>()

  const totalsOnce = (judged: Judged): Totals => {
    const known = totals.get(judged) ?? totalsOf(register, judged)
    totals.set(judged, known)
    return known
  }

  function preview({ rule, base, at }: PreviewInput): Preview {
    const started = performance.now()
    const now = all.judge(rule, at)
    const before = base && all.judge(base, at)
    const was = before?.eligible ?? new Int32Array(now.eligible.length)
    const [entering, leaving] = [butNot(now.eligible, was), butNot(was, now.eligible)]
    const sums = totalsOnce(now)
    return {
      population: register.count(),
      ...sums,
      entering: countBits(entering),
      leaving: countBits(leaving),
      staying: sums.eligible - countBits(entering),
      changeFen: sums.atLeastFen - (before ? totalsOnce(before).atLeastFen : 0),
      examples: {
        entering: firstCodes(register, entering, EXAMPLES),
        leaving: firstCodes(register, leaving, EXAMPLES),
      },
      tookMs: performance.now() - started,
    }
  }

  return {
    put: (enterprise, facts) => {
      const [columns, capacity] = [store.columns.size, register.capacity()]
      const row = store.put(enterprise, facts)
      if (store.columns.size > columns || register.capacity() > capacity) all.clear()
      else all.update(row)
    },
    count: register.count,
    has: (uscc) => register.rowOf(uscc) !== undefined,
    preview,
    newlyEligible: ({ before, after, at }) => {
      const now = all.judge(after, at).eligible
      const entering = before === null ? now : butNot(now, all.judge(before, at).eligible)
      return allCodes(register, entering)
    },
    bytes: store.bytes,
  }
}

const butNot = (these: Int32Array, those: Int32Array): Int32Array => these.map((word, i) => word & ~those[i]!)

const countBits = (words: Int32Array): number => words.reduce((sum, word) => sum + popCount(word), 0)
