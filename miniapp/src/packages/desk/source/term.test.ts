import { describe, expect, it } from 'vitest'
import { periodChoices, splitSpanned, withCode } from './spanned.ts'
import { attributeIn, kindOf, methodOf, methods, termWords, withMethod } from './term.ts'

const around = {
  define: { crossed: { first_cross: 'output[Y]', steps: ['1亿元'] } },
  params: { city_growth: { title: '全市增速', gap: '未公布' } },
  items: null,
}

describe('how a number comes about', () => {
  it.each([
    ['revenue[Y-1]', 'value'],
    [{ growth: 'revenue[Y]' }, 'growth'],
    [{ growth: ['revenue[Y]', 'revenue[Y-2]'] }, 'other'],
    [{ ratio: ['rd_expense[Y]', 'revenue[Y]'] }, 'ratio'],
    [{ count: 'hires', where: '$hire' }, 'count'],
    [{ months_since: { date_of: 'qualification' } }, 'months_since'],
    [{ times: ['revenue[Y]', '5%'] }, 'other'],
    [{ count: 'hires', sum: 'revenue[3Y]' }, 'other'],
    ['$crossed', 'defined'],
    [undefined, 'other'],
  ])('%j is %s', (term, method) => expect(methodOf(term)).toBe(method))

  it('every method makes a term that can be read, except where a number is still to be typed', () => {
    for (const method of Object.keys(methods) as (keyof typeof methods)[]) {
      const term = withMethod('revenue[Y-1]', method)
      expect(methodOf(term)).toBe(method)
      if (method !== 'first_cross') expect(kindOf(term, around), method).not.toBeNull()
    }
  })

  it('keeps the attribute on the way from one method to another', () => {
    expect(withMethod('output[Q]', 'growth')).toEqual({ growth: 'output[Q]' })
    expect(attributeIn(withMethod({ growth: 'output[Q]' }, 'mean'))?.code).toBe('output')
  })

  it('reads items within their collection only', () => {
    expect(kindOf('hire_person_age', { ...around, items: 'hires' })).toBe('age')
    expect(kindOf('hire_person_age', around)).toBeNull()
  })
})

it.each([
  ['revenue[Y-1]', '营业（销售）收入（上年）'],
  ['$crossed', '工业总产值（当年）首次突破的台阶'],
  ['param:city_growth', '政策参数 city_growth'],
  ['ref:industry_avg', '参考值 industry_avg'],
  [{ strange: 1 }, '没有写完的计算'],
])('%j in words', (term, words) => expect(termWords(term, around)).toBe(words))

it('takes attribute and period apart, and keeps the period where it makes sense', () => {
  expect(splitSpanned('revenue[Y-1]')).toEqual({ code: 'revenue', span: 'Y-1' })
  expect(splitSpanned('no_such_thing')).toBeNull()
  expect(withCode('revenue[Y-1]', 'tax_paid')).toBe('tax_paid[Y-1]')
  expect(withCode('revenue[Y-1]', 'dishonest_list')).toBe('dishonest_list')
  expect(periodChoices('dishonest_list')).toEqual([])
})
