import { attributeOf } from '@huiqi/shared/attribute'
import { describe, expect, it } from 'vitest'
import { NONE, type Typed, typedValue } from './typed.ts'

const read = (code: string, typed: Typed, present?: Parameters<typeof typedValue>[2]) =>
  typedValue(attributeOf(code)!, typed, present)

describe('typedValue', () => {
  it.each([
    ['revenue', '1,200.5', 1_200_500_000],
    ['revenue', '１２', 12_000_000],
    ['layoff_rate', '5.5', 5.5],
    ['dishonest_list', '否', false],
    ['entity_type', '企业', '企业'],
    ['established_date', '2020-01-02', '2020-01-02'],
    ['qualification', NONE, []],
  ])('%s %s', (code, text, value) => expect(read(code, { text })).toEqual(value))

  it.each(['', '  ', '12万', '-', '1.2.3', '1e9'])('%j is no number yet', (text) => {
    expect(read('revenue', { text })).toBeNull()
  })

  it('adds a title to those on record, with its day', () => {
    const held = [{ name: '科技型中小企业', obtainedOn: '2025-06-20' }]
    const added = { name: '高新技术企业', obtainedOn: '2026-11-01' }
    expect(read('qualification', { text: '高新技术企业', on: '2026-11-01' }, held)).toEqual([...held, added])
    expect(read('qualification', { text: '高新技术企业' }, held)).toBeNull()
  })
})
