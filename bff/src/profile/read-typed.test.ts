import { type Attribute, attributes } from '@huiqi/shared/attribute'
import { type Fact, type FactValue, factProblem } from '@huiqi/shared/condition'
import { AppError } from '@huiqi/shared/error'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleEnterprises, sampleFacts } from '../sample/index.ts'
import { factFrom, readTyped } from './read-typed.ts'
import { typedOf } from './typed-of.ts'
import type { Typed } from './views.ts'

const attribute = (code: string): Attribute => attributes.find((one) => one.code === code)!
const again = (code: string, value: FactValue) => readTyped(attribute(code), typedOf(attribute(code), value), value)

describe('a value', () => {
  it.each(sampleEnterprises().slice(0, 40))('of $name is the same after being typed as it stands', (enterprise) => {
    for (const { attribute: code, period, value, source, asOf } of sampleFacts(enterprise, '2026-11-22')) {
      const read = again(code, value)
      expect(factProblem({ attribute: code, period, value: read, source, asOf })).toBeNull()
      expect([code, withoutEmpty(read)]).toEqual([code, withoutEmpty(value)])
    }
  })

  it('in 万元 is exact to the 分', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 14), max: 10 ** 14 }), (fen) => {
        expect(again('revenue', fen) as number).toBe(fen === 0 ? 0 : fen)
      }),
    )
  })

  it('is read as people type it', () => {
    expect(readTyped(attribute('revenue'), '１，２００．５', null)).toBe(1_200_500_000)
    expect(
      readTyped(
        attribute('on_official_list'),
        [{ name: ' 甲 ', grade: '', obtainedOn: '2025-01-01', validTo: '', amount: '300' }],
        null,
      ),
    ).toEqual([{ name: '甲', obtainedOn: '2025-01-01', amount: 30_000 }])
    expect(readTyped(attribute('registered_zone'), ['甲区', '甲区 '], null)).toEqual(['甲区'])
  })

  const entry = { name: '甲', grade: '', obtainedOn: '2025-01-01', validTo: '', amount: '' }
  it.each<[string, Typed, string]>([
    ['qualification', ['甲'], '请逐项填写'],
    ['qualification', [{ name: ['甲'] }], '请逐项填写'],
    ['qualification', [{ ...entry, amount: '三万' }], '请填数字'],
    ['qualification', '高新技术企业', '请逐项填写'],
    ['hires', ['钱多多'], '请逐项填写'],
    ['hires', [{ hire_date: '2025-02-30' }], '日期'],
    ['hires', [{ hire_person_hukou: '无锡' }], '行政区划'],
    ['hires', [{ hire_person_age: ['25'] }], '没有填写'],
    ['registered_zone', [entry], '请逐项填写'],
    ['industry_code', '9999', '行业代码'],
    ['established_date', '去年', '日期'],
    ['tax_credit_grade', 'E', '请从这些里选'],
  ])('of %s, %j is refused with a sentence', (code, typed, sentence) => {
    expect(() => readTyped(attribute(code), typed, null)).toThrow(sentence)
  })

  it('of whatever comes is a fact or a typed refusal', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('是', '12', '2025-01-01', '320200', '3911', '高新技术企业'))
    const part = fc.constantFrom(
      'name',
      'grade',
      'obtainedOn',
      'validTo',
      'amount',
      'hire_date',
      'loan_rate',
      '__proto__',
    )
    const line = fc.oneof(text, fc.dictionary(part, fc.oneof(text, fc.array(text, { maxLength: 3 }))))
    const anything = fc.oneof(text, fc.array(line, { maxLength: 4 })) as fc.Arbitrary<Typed>
    const codes = attributes.filter(({ granularity }) => granularity === 'enterprise').map(({ code }) => code)
    fc.assert(
      fc.property(fc.constantFrom(...codes), anything, (code, typed) => {
        const period = attribute(code).every === null ? null : '2025'
        const outcome = attempt(() =>
          factFrom({ attribute: code, period, source: 'tax', asOf: '2026-01-01' }, typed, null),
        )
        expect(outcome instanceof AppError || factProblem(outcome as Fact) === null).toBe(true)
      }),
      { numRuns: 5_000 },
    )
  })

  it('keeps of an entry what can’t be typed', () => {
    const entry = { name: '高新技术企业', obtainedOn: '2025-11-06', renewalOf: 'GR2022' }
    expect(again('qualification', [entry])).toEqual([entry])
  })
})

/** What comes of it: the value, or what was thrown. */
function attempt(run: () => unknown): unknown {
  try {
    return run()
  } catch (error) {
    return error
  }
}

/** Fields without a value are as good as none; what a figure has beyond six decimals is nobody's. */
const withoutEmpty = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, part) => {
      if (part === null || (Array.isArray(part) && part.length === 0)) return undefined
      return typeof part === 'number' ? Number(part.toFixed(6)) : part
    }) ?? 'null',
  )
