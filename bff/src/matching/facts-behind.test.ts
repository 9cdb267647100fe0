import { type Fact, indexFacts } from '@huiqi/shared/condition'
import { deriveFacts } from '@huiqi/shared/feature'
import { explain, parsePolicyRule } from '@huiqi/shared/rule'
import { expect, test } from 'vitest'
import { factsBehind } from './facts-behind.ts'

const date = '2026-11-20'
const revenue = (period: string, value: number): Fact => ({
  attribute: 'revenue',
  period,
  value,
  source: 'tax',
  asOf: '2026-05-31',
})

function behind(condition: object, facts: readonly Fact[]) {
  const parsed = parsePolicyRule({ condition, benefit: { fixed: '1万元' } })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return factsBehind(explain(parsed.value, indexFacts(deriveFacts(facts, date)), { date, period: '2026' }))
}
const growing = { text: '上年营收增长', of: 'revenue_growth[Y-1]', op: '>', value: '0%' }
const large = { text: '上年营收不低于1000万元', of: 'revenue[Y-1]', op: '>=', value: '1000万元' }
const listed = { text: '未失信', of: 'dishonest_list', op: '=', value: false }

test('every fact that is read is told once, known or not', () => {
  expect(behind({ all: [large, large, listed] }, [revenue('2025', 2_000_000_000)])).toEqual([
    { attribute: 'revenue', period: '2025', name: '营业（销售）收入', value: '2000万元', source: '税务部门' },
    { attribute: 'dishonest_list', period: null, name: '严重违法失信主体名单', value: null, source: null },
  ])
})

test('what was computed goes by what it came from', () => {
  const facts = [revenue('2025', 2_000_000_000), revenue('2024', 1_000_000_000)]
  expect(behind(growing, facts)).toEqual([
    { attribute: 'revenue', period: '2025', name: '营收同比增速', value: '100%', source: '平台' },
  ])
})

test('what is too old to count is as good as not there', () => {
  const old: Fact = { attribute: 'dishonest_list', period: null, value: false, source: 'market', asOf: '2026-09-01' }
  expect(behind(listed, [old])).toMatchObject([{ value: null, source: '市场监管部门' }])
})
