import { type At, type Fact, indexFacts } from '@huiqi/shared/condition'
import { deriveFacts } from '@huiqi/shared/feature'
import { explain, type PolicyRule, parsePolicyRule } from '@huiqi/shared/rule'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluation, facts, ruleSource } from '../../../../shared/src/rule/testing/arbitraries.ts'
import { type Group, newCore, type Preview } from './index.ts'
import type { Registered } from './store/register.ts'

const enterpriseOf = (n: number): Registered => ({
  uscc: `91320200MA${String(n).padStart(8, '0')}`,
  region: ['320213', '320214', '320205'][n % 3]!,
  industry: [null, '3911', '6510'][n % 3]!,
  size: [null, 'small', 'micro', 'large'][n % 4]!,
})

type Asked = readonly [rule: PolicyRule, base: PolicyRule | null, at: At]

/** By what explain says of each enterprise alone. */
function expected([rule, base, at]: Asked, people: readonly (readonly [Registered, Fact[]])[]) {
  const all = people.map(([enterprise, list]) => {
    const alone = indexFacts(deriveFacts(list, at.date))
    const { verdict, amount } = explain(rule, alone, at)
    const before = base && explain(base, alone, at)
    return { ...enterprise, verdict, is: verdict === 'eligible', was: before?.verdict === 'eligible', amount, before }
  })
  const reached = all.filter(({ verdict }) => verdict !== 'ineligible')
  const sums = (of: typeof all) => ({
    eligible: of.filter(({ is }) => is).length,
    fen: of.reduce((sum, { is, amount }) => sum + (is ? amount.min : 0), 0),
    most: of.reduce<number | null>(
      (sum, { amount }) => (sum === null || amount.max === null ? null : sum + amount.max),
      0,
    ),
  })
  const by = (keyOf: (one: (typeof all)[number]) => string): Group[] =>
    [...new Set(reached.map(keyOf))]
      .sort()
      .map((key) => ({ key, ...sums(reached.filter((one) => keyOf(one) === key)) }))
  const entering = all.filter(({ is, was }) => is && !was).map(({ uscc }) => uscc)
  const leaving = all.filter(({ is, was }) => !is && was).map(({ uscc }) => uscc)
  const { eligible, fen, most } = sums(reached)
  const baseFen = all.reduce((sum, { was, before }) => sum + (was ? before!.amount.min : 0), 0)
  return {
    population: all.length,
    eligible,
    undetermined: reached.length - eligible,
    atLeastFen: fen,
    atMostFen: most,
    byDistrict: by(({ region }) => region),
    byIndustry: by(({ industry }) => ({ '3911': 'C', '6510': 'I' })[industry ?? ''] ?? ''),
    bySize: by(({ size }) => size ?? ''),
    entering: entering.length,
    leaving: leaving.length,
    staying: all.filter(({ is, was }) => is && was).length,
    changeFen: fen - baseFen,
    examples: { entering: entering.sort().slice(0, 20), leaving: leaving.sort().slice(0, 20) },
  } satisfies Omit<Preview, 'tookMs'>
}

/** What follows from other facts where it was not supplied, and what rests on the words of a history. */
const derivedSource = fc.record({
  condition: fc.constantFrom<object>(
    { text: '增速', of: 'revenue_growth[Y]', op: '>=', value: '50%' },
    { text: '增量', of: 'revenue_yoy_increment[Y]', op: 'between', value: '[0元,2万元)' },
    { text: '成立月数', of: 'months_since_established', op: '>=', value: '12个月' },
    { text: '两年增速', of: { plus: ['revenue_growth[Y]', 'revenue_growth[Y-1]'] }, op: '>', value: '60%' },
  ),
  benefit: fc.constantFrom<unknown>('1元', { rate: '1%', of: 'revenue_yoy_increment[Y]' }),
})

const rule: fc.Arbitrary<PolicyRule> = fc
  .oneof({ weight: 5, arbitrary: ruleSource }, { weight: 1, arbitrary: derivedSource })
  .map(parsePolicyRule)
  .filter((parsed) => parsed.ok)
  .map((parsed) => (parsed as { value: PolicyRule }).value)

const suppliedGrowth = fc.option(fc.constantFrom(10, 50, 80.25)).map((value): Fact[] => {
  if (value === null) return []
  return [{ attribute: 'revenue_growth', period: '2025', value, source: 'tax', asOf: '2025-05-30' }]
})
const known = fc.tuple(facts, suppliedGrowth).map((lists) => lists.flat())

const day = fc.constantFrom('2025-06-01', '2025-12-31', '2026-02-01')
const asked: fc.Arbitrary<Asked> = fc.tuple(
  rule,
  fc.option(rule, { nil: null }),
  day.map((date) => ({ ...evaluation, date })),
)

const shown = ({ tookMs: _, ...rest }: Preview) => rest

describe('the core', { timeout: 120_000 }, () => {
  it('says of everybody what explain says of each, whatever rule follows whatever other', () => {
    fc.assert(
      fc.property(
        fc.array(known, { minLength: 1, maxLength: 50 }),
        fc.array(asked, { minLength: 1, maxLength: 5 }),
        (lists, rules) => {
          const core = newCore(10)
          const people = lists.map((list, n) => [enterpriseOf(n), list] as const)
          for (const [enterprise, list] of people) core.put(enterprise, list)
          for (const question of rules) {
            const [one, base, at] = question
            const wanted = expected(question, people)
            expect(shown(core.preview({ rule: one, base, at }))).toEqual(wanted)
            const newly = core.newlyEligible({ before: base, after: one, at })
            expect([newly.length, newly.slice(0, 20)]).toEqual([wanted.entering, wanted.examples.entering])
          }
        },
      ),
      { numRuns: 80 },
    )
  })

  it('is the same after changes as built anew', () => {
    fc.assert(
      fc.property(
        fc.array(known, { minLength: 1, maxLength: 20 }),
        fc.array(fc.tuple(fc.nat(25), known), { maxLength: 20 }),
        fc.array(asked, { minLength: 1, maxLength: 3 }),
        (lists, changes, rules) => {
          const core = newCore(1)
          const now = new Map<number, Fact[]>()
          const put = (n: number, list: Fact[]) => {
            core.put(enterpriseOf(n), list)
            now.set(n, list)
          }
          for (const [n, list] of lists.entries()) put(n, list)
          for (const [n, list] of changes) {
            for (const [one, base, at] of rules) core.preview({ rule: one, base, at })
            put(n, list)
          }
          const people = [...now].map(([n, list]) => [enterpriseOf(n), list] as const)
          for (const question of rules) {
            const [one, base, at] = question
            expect(shown(core.preview({ rule: one, base, at }))).toEqual(expected(question, people))
          }
        },
      ),
      { numRuns: 80 },
    )
  })
})
