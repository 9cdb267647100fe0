import { describe, expect, it } from 'vitest'
import { type At, type Fact, type FactValue, indexFacts } from '../condition/index.ts'
import { explain, type PolicyRule, parsePolicyRule } from './index.ts'

const at: At = { date: '2025-06-01', period: '2025' }

const fact = (attribute: string, value: FactValue, period: string | null = null, asOf = '2025-05-20'): Fact => ({
  attribute,
  period,
  value,
  source: 'tax',
  asOf,
})

function rule(source: unknown): PolicyRule {
  const parsed = parsePolicyRule(source)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}

/** P021, 无锡首次认定高企奖励. */
const firstHighTech = rule({
  condition: {
    all: [
      { text: '注册地在无锡市', clause: '第三条', of: 'registered_region', op: 'within', value: '320200' },
      { text: '首次通过高新技术企业认定', of: 'qualification', op: 'first_time', value: '高新技术企业' },
    ],
  },
  benefit: { fixed: '30万元', shares: { city: '10万元', district: 'rest' } },
})

const wuxi = fact('registered_region', '320213')
const certificate = (obtainedOn: string) => fact('qualification', [{ name: '高新技术企业', obtainedOn }])

describe('explain', () => {
  it('gives the amount with its shares where all is met', () => {
    const explained = explain(firstHighTech, indexFacts([wuxi, certificate('2025-03-01')]), at)
    expect(explained.verdict).toBe('eligible')
    expect(explained.amount).toMatchObject({
      fen: 30_000_000,
      shares: [
        { funder: 'city', fen: 10_000_000 },
        { funder: 'district', fen: 20_000_000 },
      ],
    })
    expect(explained.leaves[0]).toMatchObject({
      path: '/condition/all/0',
      clause: '第三条',
      verdict: 'met',
      required: '属于无锡市',
      actual: '无锡市梁溪区',
      evidence: [{ attribute: 'registered_region', source: 'tax', asOf: '2025-05-20', stale: false }],
    })
  })

  it('names the one unmet leaf of a nearly eligible enterprise', () => {
    const explained = explain(firstHighTech, indexFacts([wuxi, certificate('2024-03-01')]), at)
    expect(explained.verdict).toBe('ineligible')
    expect(explained.blocking).toEqual(['/condition/all/1'])
    expect(explained.leaves[1]?.toMeet).toBe('需要当年内首次取得高新技术企业')
  })

  it('shows of many titles only those a condition asks about', () => {
    const titles = (...names: string[]) =>
      fact(
        'qualification',
        names.map((name) => ({ name, obtainedOn: '2025-03-01' })),
      )
    const shown = (held: Fact) => explain(firstHighTech, indexFacts([wuxi, held]), at).leaves[1]?.actual
    expect(shown(titles('科技型中小企业', '高新技术企业', '小型微利企业'))).toBe('高新技术企业（2025-03-01）')
    expect(shown(titles('科技型中小企业'))).toBe('无')
  })

  it('asks whose data is missing, and takes an old value for missing', () => {
    const old = fact('registered_region', '320213', null, '2023-01-01')
    const explained = explain(firstHighTech, indexFacts([old, certificate('2025-03-01')]), at)
    expect(explained.verdict).toBe('undetermined')
    expect(explained.questions).toEqual([
      {
        fact: {
          attribute: 'registered_region',
          name: '注册地',
          period: null,
          owner: 'market',
          ownerName: '市场监管',
          reason: 'stale',
        },
        figure: null,
        decider: null,
        paths: ['/condition/all/0'],
      },
    ])
  })

  it('is plain JSON', () => {
    const explained = explain(firstHighTech, indexFacts([wuxi]), at)
    expect(JSON.parse(JSON.stringify(explained))).toEqual(explained)
  })

  it('leaves a discretion to the person it names', () => {
    const reviewed = rule({
      condition: { kind: 'discretion', text: '联合评审通过', decider: '区商务委' },
      benefit: '10万元',
    })
    const explained = explain(reviewed, indexFacts([]), at)
    expect(explained.verdict).toBe('undetermined')
    expect(explained.questions).toEqual([{ fact: null, figure: null, decider: '区商务委', paths: ['/condition'] }])
  })

  it('says how far a number is from its limit', () => {
    const grown = rule({
      condition: { text: '一季度营收同比增速不低于15%', of: { growth: 'revenue[Q]' }, op: '>=', value: '15%' },
      benefit: { rate: '6‰', of: { increment: 'revenue[Q]' }, cap: '50万元' },
    })
    const facts = indexFacts([fact('revenue', 1_100_000_00, '2025Q1'), fact('revenue', 1_000_000_00, '2024Q1')])
    const explained = explain(grown, facts, { date: '2025-05-01', period: '2025Q1' })
    expect(explained.leaves[0]).toMatchObject({ verdict: 'unmet', actual: '10%', toMeet: '再增加5%' })
    expect(explained.amount.fen).toBe(600_00)
  })
})
