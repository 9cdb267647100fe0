import { expect, test } from 'vitest'
import { factsOf } from '../condition/testing/facts.ts'
import { asksOf, explain, parsePolicyRule } from './index.ts'

const growth = { text: '增速不低于城市预期', of: { growth: 'revenue[Y]' }, op: '>=', value: 'param:expected' }
const average = { text: '增速高于行业平均', of: 'revenue_growth', op: '>', value: 'ref:industry_avg.revenue_growth[Y]' }
const unset = { expected: { title: '城市预期增速', gap: '尚未公布' } }

function rule(condition: unknown, params: unknown, benefit: unknown = '10万元') {
  const parsed = parsePolicyRule({ params, condition, benefit })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}

const at = { date: '2025-06-01', period: '2025' }
const facts = factsOf({ 'revenue@2025': 108, 'revenue@2024': 100, 'revenue_growth@2025': 8, industry_code: 'C3911' })

test('a rule brings its parameters, an evaluation may try others', () => {
  const set = rule(growth, { expected: { title: '城市预期增速', value: '8%' } })
  expect(set.params).toEqual({ expected: { title: '城市预期增速', value: 8, kind: 'percent', gap: null } })
  expect(explain(set, facts, at)).toMatchObject({
    verdict: 'eligible',
    leaves: [{ required: '不低于城市预期增速（8%）' }],
  })
  expect(explain(set, facts, { ...at, params: { expected: 8.1 } }).verdict).toBe('ineligible')
})

test('what is not set is asked of the department, never of the enterprise', () => {
  const open = explain(rule(growth, unset), facts, at)
  expect(open.verdict).toBe('undetermined')
  expect(open.leaves[0]).toMatchObject({
    missing: [],
    unset: [{ figure: 'param', name: 'expected', title: '城市预期增速', period: null }],
  })
  expect(asksOf(open)).toEqual([{ name: '城市预期增速', period: null, who: '主管部门', reason: 'unset' }])
})

test('of a reference by industry nobody is asked whose own code is not known', () => {
  const one = rule(average, {})
  const refs = { 'industry_avg.revenue_growth@2025': { by: 'industry_code', values: { C39: 12 } } }
  expect(asksOf(explain(one, facts, at))).toEqual([
    { name: '行业平均营收同比增速', period: 'Y', who: '主管部门', reason: 'unset' },
  ])
  expect(explain(one, facts, { ...at, refs }).verdict).toBe('ineligible')
  const unknownIndustry = factsOf({ 'revenue_growth@2025': 8 })
  expect(asksOf(explain(one, unknownIndustry, { ...at, refs })).map(({ name, reason }) => [name, reason])).toEqual([
    ['国民经济行业代码', 'absent'],
  ])
  const another = factsOf({ 'revenue_growth@2025': 8, industry_code: 'I65' })
  expect(asksOf(explain(one, another, { ...at, refs })).map(({ reason }) => reason)).toEqual(['unset'])
})

test('an amount waits for what is not set too', () => {
  const all = { text: '注册地在无锡', of: 'registered_region', op: 'within', value: '320200' }
  const open = explain(
    rule(
      all,
      { each: { title: '每人补助标准', gap: '未列' } },
      { each: { rate: '100%', of: 'param:each' }, count: 'insured_count[Y]' },
    ),
    factsOf({ registered_region: '320213', 'insured_count@2025': 3 }),
    at,
  )
  expect(open).toMatchObject({
    verdict: 'eligible',
    amount: { fen: null, missing: [], unset: [{ title: '每人补助标准' }] },
  })
})

test('a first crossing asks for the founding, then for the years since that are not known', () => {
  const crossed = { first_cross: 'revenue[Y]', steps: ['1000万元'] }
  const one = rule({ text: '营收首次突破1000万元', of: crossed, op: '>=', value: '1000万元' }, {})
  const asked = (known: Parameters<typeof factsOf>[0]) =>
    asksOf(explain(one, factsOf(known), at)).map(({ name, period, reason }) => [name, period, reason])
  const now = { 'revenue@2025': 2_000_000_000, 'revenue@2024': 500_000_000 }
  expect(asked(now)).toEqual([['成立日期', null, 'absent']])
  expect(asked({ ...now, established_date: '2022-03-01' })).toEqual([
    ['营业（销售）收入', '2023', 'absent'],
    ['营业（销售）收入', '2022', 'absent'],
  ])
  expect(asked({ ...now, established_date: '2024-03-01' })).toEqual([])
})

test('a row of growth asks for the first year that is not known', () => {
  const one = rule({ text: '连续三年增长', of: { streak: 'revenue[Y]' }, op: '>=', value: '3年' }, {})
  const known = factsOf({ 'revenue@2025': 4, 'revenue@2024': 3, 'revenue@2023': 2 })
  expect(asksOf(explain(one, known, at)).map(({ period }) => period)).toEqual(['2022'])
})

test('asks first what decides most, and of departments last', () => {
  const size = { text: '小微企业', of: 'enterprise_size', op: 'in', value: ['小型', '微型'] }
  const people = { text: '不超过30人', of: 'insured_count[Y]', op: '<=', value: '30人' }
  const honest = { text: '没有失信', of: 'dishonest_list', op: '=', value: false }
  const one = rule({ all: [growth, { any: [size, people] }, honest] }, unset)
  const { questions } = explain(one, factsOf({ 'revenue@2025': 108, 'revenue@2024': 100 }), at)
  expect(questions.map(({ fact, figure }) => fact?.attribute ?? figure?.name)).toEqual([
    'dishonest_list',
    'enterprise_size',
    'insured_count',
    'expected',
  ])
})
