import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { and, atLeast, choose, NO, not, or, type Truth, UNKNOWN, YES } from './truth.ts'

const truth = fc.constantFrom<Truth[]>(NO, UNKNOWN, YES)
const truths = fc.array(truth, { maxLength: 8 })

/** Every way the unknown ones may turn out. */
function completions(values: readonly Truth[]): Truth[][] {
  const [first, ...rest] = values
  if (first === undefined) return [[]]
  const ways: readonly Truth[] = first === UNKNOWN ? [NO, YES] : [first]
  return completions(rest).flatMap((list) => ways.map((way) => [way, ...list]))
}

describe("Kleene's laws", () => {
  it('hold for and, or, not', () => {
    fc.assert(
      fc.property(truth, truth, truth, (a, b, c) => {
        expect(and(a, b)).toBe(and(b, a))
        expect(and(a, and(b, c))).toBe(and(and(a, b), c))
        expect(and(a, or(b, c))).toBe(or(and(a, b), and(a, c)))
        expect(or(a, and(a, b))).toBe(a)
        expect(not(and(a, b))).toBe(or(not(a), not(b)))
        expect(not(not(a))).toBe(a)
        expect(and(a, YES)).toBe(a)
        expect(and(a, NO)).toBe(NO)
        expect(or(a, NO)).toBe(a)
      }),
    )
  })

  it('decide exactly when every completion agrees', () => {
    fc.assert(
      fc.property(truths, fc.integer({ min: 1, max: 8 }), (values, n) => {
        const outcomes = new Set(completions(values).map((list) => atLeast(n, list)))
        expect(atLeast(n, values)).toBe(outcomes.size === 1 ? [...outcomes][0] : UNKNOWN)
      }),
    )
    fc.assert(
      fc.property(truth, truth, truth, (condition, then, otherwise) => {
        const outcomes = new Set(completions([condition, then, otherwise]).map(([a, b, c]) => choose(a!, b!, c!)))
        expect(choose(condition, then, otherwise)).toBe(outcomes.size === 1 ? [...outcomes][0] : UNKNOWN)
      }),
    )
  })
})
