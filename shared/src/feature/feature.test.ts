import { describe, expect, it } from 'vitest'
import { type Fact, type FactValue, indexFacts } from '../condition/index.ts'
import { compileColumns, computeFeatures, deriveFacts, featureColumns } from './index.ts'

const date = '2025-06-01'
const fact = (attribute: string, value: FactValue, period: string | null = null, asOf = '2025-05-20'): Fact => ({
  attribute,
  period,
  value,
  source: 'tax',
  asOf,
})

describe('featureColumns', () => {
  it('are names that SQL takes unquoted, each once, and tell terms apart', () => {
    const names = featureColumns.map(({ column }) => column)
    expect(new Set(names).size).toBe(names.length)
    expect(names.every((name) => /^[a-z][a-z0-9_]{0,62}$/.test(name))).toBe(true)
    const keys = compileColumns(date).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('computeFeatures', () => {
  const columns = compileColumns(date)

  it('gives each type its own form, and null for what is not known', () => {
    const facts = [
      fact('revenue', 500, '2024'),
      fact('revenue', 400, '2023'),
      fact('dishonest_list', false),
      fact('established_date', '2020-02-29'),
      fact('industry_code', '3911'),
      fact('tax_credit_grade', 'B'),
      fact('industry_group', ['甲', '乙']),
      fact('qualification', [{ name: '高新技术企业', obtainedOn: '2025-01-01' }]),
      fact('registered_region', '320213', null, '2020-01-01'),
    ]
    expect(computeFeatures(indexFacts(facts), columns)).toMatchObject({
      revenue_y1: 500,
      growth_of_revenue_y1: 25,
      increment_of_revenue_y1: 100,
      revenue_y: null,
      dishonest_list: false,
      established_date: '2020-02-29',
      industry_code: '3911',
      industry_code_path: 'C3911',
      tax_credit_grade: 'B',
      tax_credit_grade_rank: -1,
      industry_group: ['甲', '乙'],
      qualification_first_y: ['高新技术企业'],
      qualification_first_y1: [],
      above_scale_type_held: null,
      registered_region: null,
    })
  })
})

describe('deriveFacts', () => {
  const derived = (facts: Fact[]) => deriveFacts(facts, date).slice(facts.length)

  it('adds growth, increment and months, as old as what they come from', () => {
    const facts = [
      fact('output', 150, '2025Q1'),
      fact('output', 100, '2024Q1', '2024-05-01'),
      fact('established_date', '2024-05-31'),
    ]
    expect(derived(facts)).toEqual(
      expect.arrayContaining([
        { attribute: 'output_growth', period: '2025Q1', value: 50, source: 'platform', asOf: '2024-05-01' },
        { attribute: 'output_yoy_increment', period: '2025Q1', value: 50, source: 'platform', asOf: '2024-05-01' },
        { attribute: 'months_since_established', period: null, value: 12, source: 'platform', asOf: date },
      ]),
    )
    expect(derived(facts)).toHaveLength(3)
  })

  it('leaves what was supplied, and what does not follow', () => {
    expect(
      derived([fact('output', 150, '2025'), fact('output', 0, '2024'), fact('output_yoy_increment', 9, '2025')]),
    ).toEqual([])
  })
})
