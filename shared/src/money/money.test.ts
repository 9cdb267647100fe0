import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatYuan, parseYuan, splitByShares, wanToFen, yuanToFen } from './index.ts'

const fen = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })

describe('conversion', () => {
  it('rounds half away from zero, undisturbed by binary fractions', () => {
    expect([yuanToFen(1.005), yuanToFen(-1.005), yuanToFen(0.29), yuanToFen(-0.001)]).toEqual([101, -101, 29, 0])
    expect([wanToFen(30), wanToFen(0.15), wanToFen(0.1)]).toEqual([30_000_000, 150_000, 100_000])
  })

  it('refuses what can not be an amount', () => {
    expect(() => yuanToFen(Number.NaN)).toThrow(RangeError)
    expect(() => wanToFen(1e12)).toThrow(RangeError)
    expect(() => formatYuan(0.5)).toThrow(RangeError)
  })
})

describe('formatYuan', () => {
  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [-5, '-0.05'],
    [123_45, '123.45'],
    [100_000, '1,000.00'],
    [30_000_000, '300,000.00'],
    [Number.MAX_SAFE_INTEGER, '90,071,992,547,409.91'],
  ])('%d is %s', (amount, text) => expect(formatYuan(amount)).toBe(text))

  it('is read back as the same amount', () => {
    fc.assert(
      fc.property(fen, (amount) => {
        expect(parseYuan(formatYuan(amount))).toEqual({ ok: true, value: amount })
      }),
    )
  })
})

describe('parseYuan', () => {
  it.each([
    ['300,000.00', 30_000_000],
    ['30万', 30_000_000],
    ['30 万元', 30_000_000],
    ['0.15万', 150_000],
    ['1.5亿', 15_000_000_000],
    ['¥300000', 30_000_000],
    ['１２３．４５元', 12_345],
    ['0.290', 29],
    ['1.00000100万', 1_000_001],
  ])('%s is %d', (text, amount) => expect(parseYuan(text)).toEqual({ ok: true, value: amount }))

  it.each([
    ['', 'MONEY_UNREADABLE'],
    ['三十万', 'MONEY_UNREADABLE'],
    ['-5', 'MONEY_UNREADABLE'],
    ['30,00', 'MONEY_UNREADABLE'],
    ['1e5', 'MONEY_UNREADABLE'],
    ['12.', 'MONEY_UNREADABLE'],
    ['0.001', 'MONEY_BELOW_FEN'],
    ['0.0000001万', 'MONEY_BELOW_FEN'],
    ['90071992547409.92', 'MONEY_TOO_LARGE'],
    ['9999999亿', 'MONEY_TOO_LARGE'],
  ])('%s is refused: %s', (text, code) => expect(parseYuan(text)).toMatchObject({ ok: false, code }))
})

describe('splitByShares', () => {
  it('shares 无锡 首次高企 30 万 between city 10 and district 20', () => {
    expect(splitByShares(30_000_000, [10, 20])).toEqual([10_000_000, 20_000_000])
  })

  it('gives the left-over 分 to the largest remainder, the earlier part first', () => {
    expect(splitByShares(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(splitByShares(10, [1, 5, 0])).toEqual([2, 8, 0])
    expect(splitByShares(1, [0, 1])).toEqual([0, 1])
  })

  it('always adds up, and is never a 分 away from the exact part', () => {
    const shares = fc
      .array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 8 })
      .filter((list) => list.some((share) => share > 0))
    fc.assert(
      fc.property(fen, shares, (amount, list) => {
        const parts = splitByShares(amount, list)
        const total = list.reduce((sum, share) => sum + share, 0)
        expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(amount))
        for (const [i, part] of parts.entries()) {
          const off = BigInt(part) * BigInt(total) - BigInt(amount) * BigInt(list[i]!)
          expect(off > -total && off < total).toBe(true)
        }
      }),
    )
  })

  it('refuses shares that mean nothing', () => {
    expect(() => splitByShares(100, [])).toThrow(RangeError)
    expect(() => splitByShares(100, [0, 0])).toThrow(RangeError)
    expect(() => splitByShares(100, [-1, 2])).toThrow(RangeError)
    expect(() => splitByShares(100, [0.5, 0.5])).toThrow(RangeError)
    expect(() => splitByShares(-100, [1])).toThrow(RangeError)
  })
})
