import { describe, expect, it } from 'vitest'
import { compilerAt, type FactValue, indexFacts, startParsing } from '../condition/index.ts'
import { type AmountReport, compileBenefit, parseBenefit } from './index.ts'

const yuan = 100
const wan = 10_000 * yuan

function report(source: unknown, values: Readonly<Record<string, FactValue>> = {}): AmountReport {
  const context = startParsing()
  const benefit = parseBenefit(context, source, '')
  expect(context.problems).toEqual([])
  const facts = Object.entries(values).map(([key, value]) => {
    const [attribute = '', period = null] = key.split('@')
    return { attribute, period, value, source: 'tax', asOf: '2025-05-20' }
  })
  const compiled = compileBenefit(benefit!, compilerAt({ date: '2025-06-01', period: '2025' }))
  return compiled.report(indexFacts(facts))
}

const fenOf = (source: unknown, values?: Readonly<Record<string, FactValue>>) => report(source, values).fen

function problemsOf(source: unknown) {
  const context = startParsing()
  parseBenefit(context, source, '')
  return context.problems.map(({ path, code }) => [path, code])
}

describe('kinds of amounts', () => {
  it('fixed, and so much for each', () => {
    expect(fenOf('20万元')).toBe(20 * wan)
    expect(fenOf({ each: '1500元', count: 'insured_count' }, { 'insured_count@2025': 3 })).toBe(4500 * yuan)
    expect(
      fenOf({ each: '350元', count: 'energy_saving_tce', cap: '200万元' }, { 'energy_saving_tce@2025': 100.5 }),
    ).toBe(3_517_500)
  })

  it('rate of a base, rounded to the 分, between floor and cap', () => {
    const rate = { rate: '6‰', of: 'revenue', cap: '50万元', floor: '1万元' }
    expect(fenOf(rate, { 'revenue@2025': 2000 * wan + 84 })).toBe(12 * wan + 1)
    expect(fenOf(rate, { 'revenue@2025': 20_000 * wan })).toBe(50 * wan)
    expect(fenOf(rate, { 'revenue@2025': 3 })).toBe(wan)
    expect(fenOf({ rate: '50%', of: 'revenue' }, { 'revenue@2025': 1 })).toBe(1)
    expect(fenOf({ rate: '50%', of: 'revenue', round: { to: '1万元', by: 'down' } }, { 'revenue@2025': 5 * wan })).toBe(
      2 * wan,
    )
    expect(fenOf({ rate: '5%', of: 'revenue' }, { 'revenue@2025': -5 })).toBe(0)
  })

  it('stays exact where a product would leave the safe integers', () => {
    const base = 90_071_992_547_409 * yuan + 91
    expect(fenOf({ rate: '99.9999%', of: 'revenue' }, { 'revenue@2025': base })).toBe(9_007_190_247_541_736)
  })

  it('tiers with ends stated, in one and two dimensions', () => {
    const tiers = [
      { in: '[1000万元,)', pay: '30万元' },
      { in: '[200万元,1000万元)', pay: '20万元' },
      { in: '[,200万元)', pay: '10万元' },
    ]
    const byRevenue = { by: 'revenue[Y-1]', tiers }
    expect([999, 1000, 200, 199].map((n) => fenOf(byRevenue, { 'revenue@2024': n * wan }))).toEqual(
      [20, 30, 20, 10].map((n) => n * wan),
    )

    const beijing = {
      by: [{ increment: 'output[Q-1]' }, { growth: 'output[Q-1]' }],
      tiers: [
        { in: ['[2亿元,10亿元)', '[15%,)'], pay: '200万元' },
        { in: ['[10亿元,20亿元)', '[10%,)'], pay: '400万元' },
        { in: ['[20亿元,)', '[10%,)'], pay: '600万元' },
      ],
    }
    const output = (now: number, before: number) => ({
      'output@2025Q1': now * 10_000 * wan,
      'output@2024Q1': before * 10_000 * wan,
    })
    expect(fenOf(beijing, output(12, 10))).toBe(200 * wan)
    expect(fenOf(beijing, output(11, 10))).toBe(0)
    expect(fenOf(beijing, output(110, 100))).toBe(400 * wan)
    expect(fenOf(beijing, output(22, 2))).toBe(600 * wan)
  })

  it('marginal pieces, and steps beyond a threshold', () => {
    const marginal = {
      of: 'revenue',
      marginal: [
        { in: '[0元,100万元)', rate: '5%' },
        { in: '[100万元,]', rate: '3%' },
      ],
    }
    expect(fenOf(marginal, { 'revenue@2025': 300 * wan })).toBe(11 * wan)
    const green = {
      sum: ['3万元', { of: 'certification_count', repeat: '0.5万元', beyond: '2个', every: '1个' }],
      cap: '5万元',
    }
    expect([1, 2, 3, 9].map((n) => fenOf(green, { 'certification_count@2025': n }))).toEqual(
      [3, 3, 3.5, 5].map((n) => n * wan),
    )
  })

  it('the first case that holds, also as a cap by title', () => {
    const holds = (name: string) => ({ text: name, of: 'qualification', op: 'has_any', value: name })
    const caps = { choose: [{ when: holds('国家级'), pay: '100万元' }], otherwise: '25万元' }
    const rate = { rate: '10%', of: 'rd_super_deduction[Y-1]', cap: caps }
    const facts = {
      'rd_super_deduction@2024': 2000 * wan,
      qualification: [{ name: '国家级', obtainedOn: '2024-01-01' }],
    }
    expect(fenOf(rate, facts)).toBe(100 * wan)
    expect(fenOf(rate, { ...facts, qualification: [] })).toBe(25 * wan)
  })

  it('several caps, multipliers, deduction of what was received, minimum payout', () => {
    expect(fenOf({ multiply: '10万元', by: '150%', cap: ['14万元', '12万元'] })).toBe(12 * wan)
    const received = { received: 'benefit_received[Y]', names: '一季度增产奖励' }
    const facts = {
      'output_yoy_increment@2025': 100_000 * wan,
      benefit_received: [{ name: '一季度增产奖励', obtainedOn: '2025-05-01', amount: 60 * wan }],
    }
    const xiamen = { rate: '0.3%', of: 'output_yoy_increment', cap: '200万元', deduct: received }
    expect(fenOf(xiamen, facts)).toBe(140 * wan)
    expect(fenOf({ ...xiamen, minimum: '150万元' }, facts)).toBe(0)
    expect(fenOf({ fixed: '10万元', deduct: received }, facts)).toBe(0)
  })

  it('item by item', () => {
    const interest = {
      for_each: 'loans',
      where: { of: 'loan_status', op: '=', value: '正常' },
      pay: { rate: '1%', of: { lower_of: ['loan_principal', '100万元'] } },
      cap: '1.5万元',
    }
    const loan = (principal: number, loan_status = '正常') => ({ loan_principal: principal * wan, loan_status })
    expect(fenOf(interest, { loans: [loan(80), loan(70, '逾期')] })).toBe(0.8 * wan)
    expect(fenOf(interest, { loans: [loan(800), loan(70)] })).toBe(1.5 * wan)
  })
})

describe('what is not known', () => {
  it('gives a range', () => {
    const tiers = {
      by: 'revenue[Y-1]',
      tiers: [
        { in: '[1000万元,)', pay: '30万元' },
        { in: '[,1000万元)', pay: '10万元' },
      ],
    }
    expect(report(tiers)).toMatchObject({ fen: null, min: 0, max: 30 * wan, shares: [] })
    expect(report({ unstated: '摘要未列金额', cap: '20万元' })).toMatchObject({ fen: null, min: 0, max: 20 * wan })
    expect(report({ rate: '5%', of: 'revenue' })).toMatchObject({ fen: null, min: 0, max: null })
    expect(report({ in_kind: '诚信加分50分' })).toMatchObject({ fen: 0, steps: [{ text: '诚信加分50分' }] })
  })
})

describe('shares and instalments', () => {
  it('add up to the 分', () => {
    expect(report({ fixed: '0.01元', shares: { city: '50%', district: '50%' } }).shares).toEqual([
      { funder: 'city', fen: 1 },
      { funder: 'district', fen: 0 },
    ])
    expect(
      report({ fixed: '100元', shares: { central: '90%', province: 'rest' } }).shares.map(({ fen }) => fen),
    ).toEqual([9000, 1000])
    expect(
      report({ fixed: '8万元', shares: { city: '10万元', district: 'rest' } }).shares.map(({ fen }) => fen),
    ).toEqual([8 * wan, 0])
    const halves = [
      { rate: '50%', due: '首年' },
      { rate: '50%', due: '次年' },
    ]
    expect(report({ fixed: '10.01元', instalments: halves }).instalments).toEqual([
      { fen: 501, due: '首年' },
      { fen: 500, due: '次年' },
    ])
  })

  it('follow the first case that holds', () => {
    const when = { text: '江北新区自担', of: 'registered_zone', op: 'has_any', value: '江北新区' }
    const nanjing = {
      fixed: '50万元',
      shares: [
        { when, district: '100%' },
        { city: '50%', district: '50%' },
      ],
    }
    expect(report(nanjing, { registered_zone: ['江北新区'] }).shares).toEqual([{ funder: 'district', fen: 50 * wan }])
    expect(report(nanjing, { registered_zone: [] }).shares).toHaveLength(2)
    expect(report(nanjing).shares).toEqual([])
  })
})

describe('what is refused', () => {
  it.each([
    ['an amount of nothing', {}, '', 'UNREADABLE_VALUE'],
    ['two at once', { fixed: '1元', rate: '5%' }, '', 'UNREADABLE_VALUE'],
    ['a unit that is no money', { fixed: '5人' }, '/fixed', 'WRONG_UNIT'],
    ['a negative amount', '-5元', '', 'UNREADABLE_VALUE'],
    ['a rate of a number of people', { rate: '5%', of: 'insured_count' }, '/of', 'WRONG_UNIT'],
    ['an unreadable rate', { rate: 'much', of: 'revenue' }, '/rate', 'UNREADABLE_VALUE'],
    ['a typo', { fixed: '1元', caps: '2元' }, '/caps', 'UNKNOWN_KEY'],
    [
      'tiers that overlap at an end',
      {
        by: 'revenue',
        tiers: [
          { in: '[,200万元]', pay: '1元' },
          { in: '[200万元,)', pay: '2元' },
        ],
      },
      '/tiers/1',
      'OVERLAPPING_TIERS',
    ],
    [
      'tiers that overlap in both dimensions',
      {
        by: ['revenue', 'insured_count'],
        tiers: [
          { in: ['[1元,5元]', '[1人,9人]'], pay: '1元' },
          { in: ['[5元,)', '[9人,)'], pay: '2元' },
        ],
      },
      '/tiers/1',
      'OVERLAPPING_TIERS',
    ],
    [
      'a tier turned around',
      { by: 'revenue', tiers: [{ in: '[5元,1元]', pay: '1元' }] },
      '/tiers/0/in/0',
      'REVERSED_INTERVAL',
    ],
    ['shares of 90 %', { fixed: '1元', shares: { city: '40%', district: '50%' } }, '/shares', 'SHARES_DO_NOT_ADD_UP'],
    [
      'instalments of 90 %',
      { fixed: '1元', instalments: [{ rate: '90%', due: '首年' }] },
      '/instalments',
      'SHARES_DO_NOT_ADD_UP',
    ],
  ])('%s', (_name, source, path, code) => expect(problemsOf(source)).toContainEqual([path, code]))
})
