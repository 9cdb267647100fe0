import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Fact, type FactValue, indexFacts } from '../condition/index.ts'
import { compileMatch, explain, parsePolicyRule } from './index.ts'
import { evaluation, facts, ruleSource } from './testing/arbitraries.ts'

const junk = fc.oneof(
  fc.anything({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    '',
    '$a',
    'param:x',
    'revenue[Y]',
    'revenue[',
    '1e9元',
    '[,]',
    '(5,1]',
    '-1元',
    Number.NaN,
    1e308,
    '__proto__',
    'constructor',
    'hires',
    {},
    [],
    null,
  ),
)

/** A rule of a random pool, with some of its parts, anywhere, replaced by junk. */
const pool = fc.sample(ruleSource, 1_000)
const damaged = fc
  .tuple(fc.constantFrom(...pool), fc.array(fc.tuple(fc.nat(60), junk), { minLength: 1, maxLength: 3 }))
  .map(([source, blows]) => {
    return blows.reduce<unknown>((rule, [place, part]) => replaceAt(rule, { left: place }, part), source)
  })

function replaceAt(value: unknown, count: { left: number }, part: unknown): unknown {
  if (count.left === 0) {
    count.left -= 1
    return part
  }
  count.left -= 1
  if (Array.isArray(value)) return value.map((one) => replaceAt(one, count, part))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replaceAt(one, count, part)]))
}

const wrongFacts = facts.chain((list) =>
  fc.array(fc.tuple(fc.nat(20), fc.anything({ maxDepth: 2 })), { maxLength: 4 }).map((blows) =>
    list.map((fact, i): Fact => {
      const blow = blows.find(([at]) => at === i)
      return blow ? { ...fact, value: blow[1] as FactValue } : fact
    }),
  ),
)

const someFacts = fc.sample(facts, { numRuns: 50, seed: 1 }).map((list) => indexFacts(list))
const pick = (source: unknown) => someFacts[JSON.stringify(source).length % someFacts.length]!

const codes = /^[A-Z_]+$/

describe('whatever comes in', { timeout: 240_000 }, () => {
  it('is read as a rule or refused with a place and a reason', () => {
    let [refused, accepted] = [0, 0]
    fc.assert(
      fc.property(fc.oneof({ weight: 3, arbitrary: damaged }, { weight: 1, arbitrary: fc.anything() }), (source) => {
        const parsed = parsePolicyRule(source)
        if (parsed.ok) {
          const [verdict] = compileMatch([{ rule: parsed.value, at: evaluation }])(pick(source))
          accepted += 1
          // Explaining costs most of the time: of the rules that are read, a part.
          if (accepted % 5 === 0 && explain(parsed.value, pick(source), evaluation).verdict !== verdict)
            expect.fail(`explained otherwise than matched: ${verdict}`)
          return
        }
        refused += 1
        if (parsed.problems.length === 0) expect.fail('refused without a reason')
        for (const { path, code, message } of parsed.problems) {
          if (!codes.test(code) || typeof path !== 'string' || message === '')
            expect.fail(JSON.stringify({ path, code, message }))
        }
      }),
      { numRuns: 100_000 },
    )
    expect(refused).toBeGreaterThan(50_000)
  })

  it('facts of any shape are judged without a throw, explained and matched alike', () => {
    fc.assert(
      fc.property(ruleSource, wrongFacts, (source, list) => {
        const parsed = parsePolicyRule(source)
        if (!parsed.ok) return
        const known = indexFacts(list)
        const { verdict, amount } = explain(parsed.value, known, evaluation)
        expect(compileMatch([{ rule: parsed.value, at: evaluation }])(known)).toEqual([verdict])
        expect(amount.min).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 5_000 },
    )
  })
})
