import { parsePolicyRule } from '@huiqi/shared/rule'
import { describe, expect, test } from 'vitest'
import { legsByRule } from './legs.ts'

function terms(benefit: unknown, split: number | null = null) {
  const parsed = parsePolicyRule({ condition: { kind: 'discretion', text: '评审', decider: '主管部门' }, benefit })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const funders = [
    { funder: 'city', share: 1 },
    { funder: 'district', share: 1 },
  ]
  return { rule: parsed.value, funders, split }
}

const cases = [
  { when: { text: '江北新区的企业', of: 'registered_zone', op: 'has_any', value: '江北新区' }, district: '100%' },
  { city: '30%', district: '70%' },
]

describe('legs of a claim', () => {
  test('take the fixed part first, whatever the amount', () => {
    const benefit = {
      sum: ['8万元', { unstated: '区县定', cap: '25万元' }],
      shares: { city: '8万元', district: 'rest' },
    }
    expect(legsByRule(10_000_000, terms(benefit))).toEqual([
      { funder: 'city', fen: 8_000_000 },
      { funder: 'district', fen: 2_000_000 },
    ])
    expect(legsByRule(5_000_000, terms(benefit))).toEqual([{ funder: 'city', fen: 5_000_000 }])
  })

  test('go by the way to share out that holds for the enterprise', () => {
    expect(legsByRule(1_000, terms({ fixed: '10元', shares: cases }, 0))).toEqual([{ funder: 'district', fen: 1_000 }])
    expect(legsByRule(1_000, terms({ fixed: '10元', shares: cases }, 1))).toEqual([
      { funder: 'city', fen: 300 },
      { funder: 'district', fen: 700 },
    ])
  })

  test('go by the weights where no rule tells', () => {
    const even = [
      { funder: 'city', fen: 500 },
      { funder: 'district', fen: 500 },
    ]
    expect(legsByRule(1_000, terms({ fixed: '10元', shares: cases }))).toEqual(even)
    expect(legsByRule(1_000, terms('10元'))).toEqual(even)
  })
})
