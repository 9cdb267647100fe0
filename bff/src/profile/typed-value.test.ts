import { type Attribute, attributes } from '@huiqi/shared/attribute'
import { type FactValue, factProblem } from '@huiqi/shared/condition'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleEnterprises, sampleFacts } from '../sample/index.ts'
import { readTyped, typedOf } from './typed-value.ts'

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

  it('keeps of an entry what can’t be typed', () => {
    const entry = { name: '高新技术企业', obtainedOn: '2025-11-06', renewalOf: 'GR2022' }
    expect(again('qualification', [entry])).toEqual([entry])
  })
})

/** Fields without a value are as good as none; what a figure has beyond six decimals is nobody's. */
const withoutEmpty = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, part) => {
      if (part === null || (Array.isArray(part) && part.length === 0)) return undefined
      return typeof part === 'number' ? Number(part.toFixed(6)) : part
    }) ?? 'null',
  )
