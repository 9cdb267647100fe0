import { parseBenefit } from '@huiqi/shared/benefit'
import { startParsing } from '@huiqi/shared/condition'
import { describe, expect, it } from 'vitest'
import { amountKind, amountKinds, capsOf, withAmountKind } from './amount.ts'

describe('how an amount is written', () => {
  it.each([
    ['30万元', 'fixed'],
    ['$base', 'defined'],
    [{ rate: '5%', of: 'revenue[Y]', cap: '50万元' }, 'rate'],
    [{ fixed: '1万元', shares: { district: '100%' } }, 'fixed'],
    [{ fixed: '1万元', rate: '5%' }, 'foreign'],
    [{ rate: '5%', of: 'revenue', unheard: 1 }, 'foreign'],
    [undefined, 'foreign'],
  ])('%j is %s', (amount, kind) => expect(amountKind(amount)).toBe(kind))
})

describe('another way to compute', () => {
  it('takes along what was computed, and leaves caps and shares beside it', () => {
    const shares = { city: '50%', district: '50%' }
    const rate = { rate: '5%', of: 'revenue[Y]', cap: '50万元', shares }
    const each = withAmountKind(rate, 'each')
    expect(each).toEqual({ cap: '50万元', shares, each: { rate: '5%', of: 'revenue[Y]' }, count: 'employee_count' })
    expect(withAmountKind(each, 'rate')).toEqual(rate)
    expect(withAmountKind('30万元', 'sum')).toEqual({ sum: ['30万元'] })
    expect(withAmountKind({ sum: ['30万元', '1元'] }, 'fixed')).toEqual({ fixed: '30万元' })
  })

  it('makes every kind, to be filled in or already readable', () => {
    for (const kind of Object.keys(amountKinds) as (keyof typeof amountKinds)[])
      expect(amountKind(withAmountKind('30万元', kind)), kind).toBe(kind)
    const context = startParsing()
    expect(parseBenefit(context, withAmountKind('30万元', 'each'), '')).not.toBeNull()
    expect(parseBenefit(context, withAmountKind('30万元', 'highest'), '')).not.toBeNull()
  })
})

it('caps are a list however they are written', () => {
  expect(capsOf({ cap: '1元' })).toEqual(['1元'])
  expect(capsOf({ cap: ['1元', '$c'] })).toEqual(['1元', '$c'])
  expect(capsOf({})).toEqual([])
})
