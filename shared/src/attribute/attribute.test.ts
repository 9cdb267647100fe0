import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attributeOf, attributes, formatQuantity, itemGranularity, parseQuantity, quantityAs } from './index.ts'

describe('attributes', () => {
  it('are the 116 of the vocabulary and a supplement, each once', () => {
    expect(attributes.filter(({ origin }) => origin === 'vocabulary')).toHaveLength(116)
    expect(new Set(attributes.map(({ code }) => code)).size).toBe(attributes.length)
  })

  it('name a unit exactly where they hold a number', () => {
    for (const { code, type, unit } of attributes) expect([code, unit !== null]).toEqual([code, type === 'number'])
  })

  it('have a collection for every granularity of items, and derive only from what exists', () => {
    const items = new Set(attributes.map(({ granularity }) => granularity))
    const collections = attributes.filter(({ type }) => type === 'collection').map(({ code }) => itemGranularity(code))
    expect(new Set(['enterprise', ...collections])).toEqual(items)
    for (const { derived } of attributes) if (derived) expect(attributeOf(derived.from)).toBeDefined()
  })
})

describe('quantities', () => {
  it.each([
    ['300万元', 300_000_000, 'money'],
    ['0.15万元', 150_000, 'money'],
    ['2亿元', 20_000_000_000, 'money'],
    ['0.01元', 1, 'money'],
    ['6‰', 0.6, 'percent'],
    ['5.5%', 5.5, 'percent'],
    ['-3 %', -3, 'percent'],
    ['12个月', 12, 'month'],
    ['6500万美元', 6_500_000_000, 'usd'],
    ['30', 30, 'plain'],
  ])('%s is %d %s', (text, value, dimension) => expect(parseQuantity(text)).toEqual({ value, dimension }))

  it.each(['', '万元', '0.001元', '3.5.1%', '1e5元', '300 万 元', '5公斤', 'constructor'])('%s is none', (text) =>
    expect(parseQuantity(text)).toBeNull(),
  )

  it('turn years into months only', () => {
    expect(quantityAs({ value: 3, dimension: 'year' }, 'month')).toBe(36)
    expect(quantityAs({ value: 36, dimension: 'month' }, 'year')).toBeNull()
  })

  it('are read back from how they are shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 14 }), (fen) => {
        expect(parseQuantity(formatQuantity(fen, 'money'))).toEqual({ value: fen, dimension: 'money' })
      }),
    )
    expect(formatQuantity(5.5, 'percent')).toBe('5.5%')
  })
})
