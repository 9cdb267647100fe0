import { parsePolicyRule } from '@huiqi/shared/rule'
import { expect, test } from 'vitest'
import { fundersOf } from './funders.ts'

const benefit = (source: unknown) => {
  const rule = parsePolicyRule({
    condition: { kind: 'discretion', text: '评审', decider: '主管部门' },
    benefit: source,
  })
  if (!rule.ok) throw new Error(JSON.stringify(rule.problems))
  return rule.value.benefit
}

test('a fixed part is weighed against the fixed amount', () => {
  expect(fundersOf(benefit({ fixed: '30万元', shares: { city: '10万元', district: 'rest' } }), 'city')).toEqual([
    { funder: 'city', share: 1 },
    { funder: 'district', share: 2 },
  ])
})

test('of an amount that is not fixed, against the most it can be', () => {
  const source = {
    sum: ['8万元', { unstated: '由区县定', cap: '25万元' }],
    shares: { city: '8万元', district: 'rest' },
  }
  expect(fundersOf(benefit(source), 'city')).toEqual([
    { funder: 'city', share: 8 },
    { funder: 'district', share: 25 },
  ])
})

test('rates are weights already', () => {
  expect(fundersOf(benefit({ fixed: '5万元', shares: { central: '90%', province: '10%' } }), 'national')).toEqual([
    { funder: 'central', share: 9 },
    { funder: 'province', share: 1 },
  ])
})

test('who issued a policy pays it where it names nobody', () => {
  expect(fundersOf(benefit('20万元'), 'district')).toEqual([{ funder: 'district', share: 1 }])
})
