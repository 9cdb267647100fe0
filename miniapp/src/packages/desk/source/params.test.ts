import { expect, it } from 'vitest'
import { freeName, paramChoices, withParam } from './params.ts'

const params = { subsidy: { title: '每人补助标准', gap: '摘要未列' }, growth: '5.5%', param_3: '1元' }

it('parameters are called by their titles', () => {
  expect(paramChoices(params).map(({ label }) => label)).toEqual(['每人补助标准', 'growth', 'param_3'])
  expect(paramChoices(undefined)).toEqual([])
  expect(freeName(params)).toBe('param_4')
})

it('a parameter gets a title or value and keeps the rest', () => {
  expect(withParam('5.5%', { title: '预期增速' })).toEqual({ value: '5.5%', title: '预期增速' })
  expect(withParam(params.subsidy, { value: '1500元', gap: undefined })).toEqual({
    title: '每人补助标准',
    value: '1500元',
  })
})
