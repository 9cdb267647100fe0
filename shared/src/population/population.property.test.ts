import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type EnterpriseFacts, indexFacts, type Truth, verdictOf } from '../condition/index.ts'
import { compileMatch, explain, type PolicyRule, parsePolicyRule } from '../rule/index.ts'
import { evaluation as at, facts, ruleSource } from '../rule/testing/arbitraries.ts'
import {
  bytesPerEnterprise,
  compileAmounts,
  compileMatchOne,
  compileProgram,
  countAll,
  matchAll,
  newAmountColumns,
  newPopulation,
  type Population,
  type RuleMatches,
  setAmountRow,
  setEnterprise,
  setNames,
  setNumbers,
  setRow,
  setTruths,
  sumAmounts,
} from './index.ts'

const rules: fc.Arbitrary<PolicyRule[]> = fc
  .array(ruleSource, { minLength: 1, maxLength: 40 })
  .map((sources) => sources.map(parsePolicyRule).flatMap((parsed) => (parsed.ok ? [parsed.value] : [])))
  .filter((parsed) => parsed.length > 0)

function populate(ruleList: readonly PolicyRule[], enterprises: readonly EnterpriseFacts[]): Population {
  const program = compileProgram(ruleList.map(({ condition }) => ({ condition, at })))
  const population = newPopulation(program, enterprises.length)
  for (const [i, known] of enterprises.entries()) setEnterprise(population, i, known)
  return population
}

const verdictAt = (eligible: Int32Array, maybe: Int32Array, i: number) =>
  verdictOf((Number(bit(eligible, i)) + Number(bit(maybe, i))) as Truth)

const bit = (words: Int32Array, i: number): boolean => ((words[i >>> 5]! >>> (i & 31)) & 1) === 1

describe('the whole population', { timeout: 60_000 }, () => {
  it('gets the verdicts that each enterprise gets alone, from blocks and one by one', () => {
    fc.assert(
      fc.property(rules, fc.array(facts, { minLength: 1, maxLength: 70 }), (ruleList, lists) => {
        const enterprises = lists.map(indexFacts)
        const population = populate(ruleList, enterprises)
        const match = compileMatch(ruleList.map((rule) => ({ rule, at })))
        const expected = enterprises.map(match)
        const all = matchAll(population)
        const blocks = enterprises.map((_, i) => all.map(({ eligible, maybe }) => verdictAt(eligible, maybe, i)))
        expect(blocks).toEqual(expected)
        const one = compileMatchOne(population)
        const singly = enterprises.map((_, i) => {
          const { eligible, maybe } = one(i)
          return ruleList.map((_rule, r) => verdictAt(eligible, maybe, r))
        })
        expect(singly).toEqual(expected)
        expect(countAll(population)).toEqual(
          ruleList.map((_, rule) => ({
            eligible: expected.filter((verdicts) => verdicts[rule] === 'eligible').length,
            undetermined: expected.filter((verdicts) => verdicts[rule] === 'undetermined').length,
          })),
        )
      }),
      { numRuns: 150 },
    )
  })

  it('is the same whether set one by one or a feature at a time', () => {
    fc.assert(
      fc.property(rules, fc.array(facts, { minLength: 1, maxLength: 20 }), (ruleList, lists) => {
        const enterprises = lists.map((list) => indexFacts(list))
        const population = populate(ruleList, enterprises)
        const before = countAll(population)
        for (const feature of population.program.features) {
          if (feature.kind === 'number') {
            const read = enterprises.map((known) => feature.read(known))
            const isKnown = read.every(({ lo, hi }) => lo === hi || (lo === -Infinity && hi === Infinity))
            const [lo, hi] = (['lo', 'hi'] as const).map((end) =>
              Float64Array.from(read, (value) => (isKnown && value.lo !== value.hi ? Number.NaN : value[end])),
            )
            expect(setNumbers(population, feature.key, lo!, isKnown ? lo! : hi!)).toBe(true)
          } else if (feature.kind === 'truth') {
            const truths = enterprises.map((known) => feature.read(known))
            expect(setTruths(population, feature.key, truths)).toBe(true)
          } else if (feature.kind === 'names') {
            const dictionary = enterprises.map((known) => feature.read(known))
            expect(
              setNames(
                population,
                feature.key,
                dictionary,
                dictionary.map((_, i) => i),
              ),
            ).toBe(true)
          }
        }
        expect(countAll(population)).toEqual(before)
        const rows = newPopulation(population.program, enterprises.length)
        for (const [i, known] of enterprises.entries())
          setRow(
            rows,
            i,
            population.program.features.map(({ read }) => read(known)),
          )
        expect(countAll(rows)).toEqual(before)
        expect(setNumbers(population, 'none', new Float64Array(1))).toBe(false)
        expect(setNames(population, 'none', [], [])).toBe(false)
        expect(setTruths(population, 'none', [])).toBe(false)
      }),
      { numRuns: 100 },
    )
  })

  it('costs what the rules pay one by one', () => {
    fc.assert(
      fc.property(rules, fc.array(facts, { minLength: 1, maxLength: 40 }), (ruleList, lists) => {
        const enterprises = lists.map((list) => indexFacts(list))
        const [first] = ruleList as [PolicyRule]
        const program = compileAmounts(first.benefit, at)
        const columns = newAmountColumns(program, enterprises.length)
        for (const [row, known] of enterprises.entries()) setAmountRow(program, columns, row, known)
        const [{ maybe }] = matchAll(populate([first], enterprises)) as [RuleMatches]
        const groups = enterprises.map((_, i) => i % 2)
        const expected = [0, 1].map((group) => {
          const explained = enterprises.flatMap((known, i) => (i % 2 === group ? [explain(first, known, at)] : []))
          const reached = explained.filter(({ verdict }) => verdict !== 'ineligible')
          const sum = (end: 'min' | 'max') =>
            reached.reduce((total, { amount }) => total + (amount[end] ?? Number.POSITIVE_INFINITY), 0)
          return { enterprises: reached.length, min: sum('min'), max: sum('max') }
        })
        expect(sumAmounts(program, columns, maybe, groups, 2)).toEqual(expected)
      }),
      { numRuns: 300 },
    )
  })

  it('follows a changed fact', () => {
    fc.assert(
      fc.property(rules, facts, facts, (ruleList, before, after) => {
        const population = populate(ruleList, [indexFacts(before)])
        setEnterprise(population, 0, indexFacts(after))
        expect(countAll(population)).toEqual(countAll(populate(ruleList, [indexFacts(after)])))
      }),
      { numRuns: 200 },
    )
  })

  it('has bits of nobody beyond the last enterprise, across blocks', () => {
    const parsed = parsePolicyRule({
      condition: { text: '未列入', of: 'dishonest_list', op: '!=', value: true },
      benefit: '1元',
    })
    if (!parsed.ok) throw new Error('rule')
    const clean = indexFacts([
      { attribute: 'dishonest_list', period: null, value: false, source: 'market', asOf: at.date },
    ])
    const count = 128 * 32 * 2 + 5
    const population = newPopulation(compileProgram([{ condition: parsed.value.condition, at }]), count)
    for (let i = 0; i < count; i += 2) setEnterprise(population, i, clean)
    expect(countAll(population)).toEqual([{ eligible: Math.ceil(count / 2), undetermined: Math.floor(count / 2) }])
    expect(bytesPerEnterprise(population)).toBe(1)
  })
})
