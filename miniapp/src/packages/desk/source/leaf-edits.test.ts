import { describe, expect, it } from 'vitest'
import { withOp } from './comparison.ts'
import { comparandIn, namesIn, retold, withTerm } from './leaf-edits.ts'

const around = { define: {}, params: undefined, items: null }
const revenue = { text: '年营业收入不低于1000万元', of: 'revenue[Y-1]', op: '>=', value: '1000万元' }

describe('comparing', () => {
  it.each([
    ['revenue[Y-1]', 'number'],
    [{ growth: 'revenue[Y]' }, 'number'],
    ['established_date', 'date'],
    [{ date_of: 'qualification' }, 'date'],
    ['dishonest_list', 'bool'],
    ['registered_region', 'codes'],
    ['enterprise_size', 'names'],
    ['qualification', 'history'],
    ['tax_credit_grade', 'grade'],
    ['', 'number'],
  ])('%j as %s', (of, comparand) => expect(comparandIn({ of }, around)).toBe(comparand))

  it('keeps what was typed while the comparison changes', () => {
    const between = withOp(revenue, 'between')
    expect(between.value).toBe('[1000万元,)')
    expect(withOp(between, '>=').value).toBe('1000万元')
    expect(withOp({ ...revenue, op: '<=' }, 'between').value).toBe('[,1000万元]')
    expect(withOp({ ...revenue, op: 'between', value: '[1元,2元)' }, '<').value).toBe('2元')
    expect(withOp(revenue, 'exists')).not.toHaveProperty('value')
  })

  it('keeps the value for another number of the same kind, not for another thing', () => {
    expect(withTerm(revenue, 'tax_paid[Y-1]', around)).toMatchObject({ op: '>=', value: '1000万元' })
    expect(withTerm(revenue, 'employee_count', around)).toMatchObject({ op: '>=', value: '' })
    expect(withTerm(revenue, 'registered_region', around)).toMatchObject({ op: 'within', value: [] })
    expect(withTerm(revenue, 'dishonest_list', around)).toMatchObject({ op: '=', value: true })
  })
})

describe('the sentence follows its number', () => {
  it.each([
    ['年营业收入不低于1000万元', '1000万元', '800万元', '年营业收入不低于800万元'],
    ['研发占比达3%以上', '3%', '4.5%', '研发占比达4.5%以上'],
    ['收入达21000万元', '1000万元', '800万元', null],
    ['收入达到上限', '1000万元', '800万元', null],
    ['年营业收入不低于1000万元', '1000万元', '万元', null],
  ])('%s: %s → %s', (text, before, after, said) => expect(retold(text, before, after)).toBe(said))
})

it('a value is one name or several', () => {
  expect(namesIn('高新技术企业')).toEqual(['高新技术企业'])
  expect(namesIn(['A', 'B'])).toEqual(['A', 'B'])
  expect(namesIn(undefined)).toEqual([])
})
