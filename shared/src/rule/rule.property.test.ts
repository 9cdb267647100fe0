import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexFacts } from '../condition/index.ts'
import { compileMatch, explain, type PolicyRule, parsePolicyRule } from './index.ts'
import { evaluation, facts, ruleSource } from './testing/arbitraries.ts'

const capFen = 2_000_000

/** Rules that parse; the others are refused for contradicting themselves. */
const rule: fc.Arbitrary<PolicyRule> = ruleSource
  .map(parsePolicyRule)
  .filter((parsed) => parsed.ok)
  .map(({ value }) => value)

const runs = { numRuns: 1_000 }
const sum = (parts: readonly { fen: number }[]) => parts.reduce((total, { fen }) => total + fen, 0)

describe('any rule and any facts', { timeout: 60_000 }, () => {
  it('refuses random rules only for contradicting themselves', () => {
    fc.assert(
      fc.property(ruleSource, (source) => {
        const parsed = parsePolicyRule(source)
        if (!parsed.ok)
          expect(new Set(parsed.problems.map(({ code }) => code))).toEqual(new Set(['IMPOSSIBLE_CONDITION']))
      }),
      runs,
    )
  })

  it('explain and match agree, and an explanation survives JSON', () => {
    fc.assert(
      fc.property(rule, facts, (one, list) => {
        const known = indexFacts(list)
        const explained = explain(one, known, evaluation)
        expect(compileMatch([{ rule: one, at: evaluation }])(known)).toEqual([explained.verdict])
        expect(JSON.parse(JSON.stringify(explained))).toEqual(explained)
      }),
      runs,
    )
  })

  it('more facts never turn a decided verdict, and only narrow an amount', () => {
    fc.assert(
      fc.property(rule, facts, fc.infiniteStream(fc.boolean()), (one, list, keep) => {
        const fewer = list.filter(() => keep.next().value)
        const before = explain(one, indexFacts(fewer), evaluation)
        const after = explain(one, indexFacts(list), evaluation)
        if (before.verdict !== 'undetermined') expect(after.verdict).toBe(before.verdict)
        expect(after.amount.min).toBeGreaterThanOrEqual(before.amount.min)
        expect(after.amount.max ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(
          before.amount.max ?? Number.POSITIVE_INFINITY,
        )
      }),
      runs,
    )
  })

  it('amounts are whole, never negative, never above the cap; shares and instalments add up', () => {
    fc.assert(
      fc.property(rule, facts, (one, list) => {
        const { amount } = explain(one, indexFacts(list), evaluation)
        expect(amount.min).toBeGreaterThanOrEqual(0)
        expect(amount.max).toBeLessThanOrEqual(capFen)
        expect(amount.min).toBeLessThanOrEqual(amount.max as number)
        expect(Number.isSafeInteger(amount.min) && Number.isSafeInteger(amount.max)).toBe(true)
        if (amount.fen === null) return
        expect(sum(amount.shares)).toBe(amount.fen)
        expect(sum(amount.instalments)).toBe(amount.fen)
        expect(
          [...amount.shares, ...amount.instalments].every(({ fen }) => Number.isSafeInteger(fen) && fen >= 0),
        ).toBe(true)
      }),
      runs,
    )
  })

  it('an undetermined verdict says what it waits for, an ineligible one what stands in the way', () => {
    fc.assert(
      fc.property(rule, facts, (one, list) => {
        const explained = explain(one, indexFacts(list), evaluation)
        expect(explained.blocking.length > 0).toBe(explained.verdict === 'ineligible')
        const unknown = explained.leaves.filter(({ verdict }) => verdict === 'unknown')
        if (explained.verdict === 'undetermined') expect(unknown.length).toBeGreaterThan(0)
        else expect(explained.questions).toEqual([])
      }),
      runs,
    )
  })
})
