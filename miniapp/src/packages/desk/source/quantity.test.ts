import { parseQuantity } from '@huiqi/shared/attribute'
import { describe, expect, it } from 'vitest'
import { joinQuantity, splitQuantity, unitsFor } from './quantity.ts'

describe('quantities', () => {
  it.each([
    ['1000万元', '1000', '万元'],
    ['0.10%', '0.10', '%'],
    ['12个月', '12', '个月'],
    ['-5%', '-5', '%'],
    ['30', '30', ''],
    ['1 年', '1', '年'],
    ['万元', '', '万元'],
    ['十二万元', '十二', '万元'],
    [5, '5', ''],
    [undefined, '', ''],
  ])('%j is %j in %j', (value, text, unit) => expect(splitQuantity(value)).toEqual({ text, unit }))

  it('what was typed comes back as it was typed', () => {
    for (const text of ['', '0', '1.', '1.50', '007', '12a', '9007199254740993.01', '-'])
      expect(splitQuantity(joinQuantity({ text, unit: '万元' }))).toEqual({ text, unit: '万元' })
  })

  it('reads what people paste', () => {
    expect(joinQuantity({ text: '１，２００．５', unit: '万元' })).toBe('1200.5万元')
    expect(joinQuantity({ text: '3亿元', unit: '万元' })).toBe('3亿元')
  })

  it('offers the units of the kind, and the one in use', () => {
    expect(unitsFor('money', '元')).toEqual(['万元', '元', '亿元'])
    expect(unitsFor('piece', '笔')).toContain('笔')
    expect(unitsFor('money', '人')).toEqual(['人', '万元', '元', '亿元'])
    expect(unitsFor('percent', '')).toEqual(['%', '‰'])
    for (const kind of ['money', 'usd', 'percent', 'month', 'piece', 'age', 'area', 'ton', 'coal'] as const)
      for (const unit of unitsFor(kind, '')) expect(parseQuantity(`1${unit}`)).not.toBeNull()
  })
})
