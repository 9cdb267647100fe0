import { describe, expect, it } from 'vitest'
import { compilerAt } from './compile.ts'
import type { FactValue } from './fact.ts'
import { startParsing } from './parse.ts'
import { parseCondition } from './parse-condition.ts'
import type { At } from './reader.ts'
import { factsOf } from './testing/facts.ts'
import { NO, type Truth, UNKNOWN, YES } from './truth.ts'

const at: At = {
  date: '2025-06-01',
  period: '2025',
  params: { overridden: 6 },
  refs: { 'industry_avg.revenue_growth@2025': { by: 'industry_code', values: { C: 5, C39: 12 } } },
}

const params = { expected: '7.5%', overridden: '9%', not_set: { title: '城市预期增速', gap: '尚未公布' } }

function judge(source: object, facts: Readonly<Record<string, FactValue>>): Truth {
  const context = startParsing({}, params)
  const condition = parseCondition(context, { text: '条件', ...source }, '')
  expect(context.problems).toEqual([])
  return compilerAt(at).condition(condition!).read(factsOf(facts), null)
}

const wan = 1_000_000
const held = (name: string, obtainedOn: string, rest: object = {}) => ({ name, obtainedOn, ...rest })

describe('numbers', () => {
  const atLeast = { of: 'revenue[Y-1]', op: '>=', value: '1000万元' }

  it.each([
    [atLeast, 1000 * wan, YES],
    [atLeast, 1000 * wan - 1, NO],
    [{ ...atLeast, op: '>' }, 1000 * wan, NO],
    [{ ...atLeast, op: '<=' }, 1000 * wan, YES],
    [{ ...atLeast, op: '<' }, 1000 * wan, NO],
    [{ ...atLeast, op: '=' }, 1000 * wan, YES],
    [{ ...atLeast, op: '!=' }, 1000 * wan, NO],
    [{ of: 'revenue[Y-1]', op: 'between', value: '[200万元,1000万元)' }, 200 * wan, YES],
    [{ of: 'revenue[Y-1]', op: 'between', value: '[200万元,1000万元)' }, 1000 * wan, NO],
    [{ of: 'revenue[Y-1]', op: 'between', value: '(200万元,]' }, 200 * wan, NO],
  ])('%j of %d', (source, revenue, expected) => {
    expect(judge(source, { 'revenue@2024': revenue })).toBe(expected)
    expect(judge(source, {})).toBe(UNKNOWN)
  })

  it('meets 5.5 % exactly', () => {
    const growth = { of: { growth: 'output[Q-1]' }, op: '>=', value: '5.5%' }
    expect(judge(growth, { 'output@2025Q1': 21_100, 'output@2024Q1': 20_000 })).toBe(YES)
    expect(judge(growth, { 'output@2025Q1': 21_099, 'output@2024Q1': 20_000 })).toBe(NO)
    expect(judge(growth, { 'output@2025Q1': 21_100, 'output@2024Q1': 0 })).toBe(UNKNOWN)
  })

  it('compares with last year, parameters and references by industry', () => {
    const facts = { 'revenue@2025': 108, 'revenue@2024': 100 }
    const growth = { growth: 'revenue' }
    expect(judge({ of: 'revenue', op: '>=', value: 'revenue[Y-1]' }, facts)).toBe(YES)
    expect(judge({ of: growth, op: '>', value: 'param:expected' }, facts)).toBe(YES)
    expect(judge({ of: growth, op: '>', value: 'param:overridden' }, facts)).toBe(YES)
    expect(judge({ of: growth, op: '>', value: 'param:not_set' }, facts)).toBe(UNKNOWN)
    expect(
      judge({ of: growth, op: '>', value: 'ref:industry_avg.revenue_growth' }, { ...facts, industry_code: 'C3511' }),
    ).toBe(YES)
    expect(
      judge({ of: growth, op: '>', value: 'ref:industry_avg.revenue_growth' }, { ...facts, industry_code: 'C3911' }),
    ).toBe(NO)
    expect(judge({ of: growth, op: '>', value: 'ref:industry_avg.revenue_growth' }, facts)).toBe(UNKNOWN)
  })

  it('knows series, streaks and ratios', () => {
    const facts = { 'revenue@2021': 1, 'revenue@2022': 2, 'revenue@2023': 3, 'revenue@2024': 7, 'rd_expense@2024': 1 }
    expect(judge({ of: { mean: 'revenue[Y-3..Y-1]' }, op: '=', value: '0.04元' }, facts)).toBe(YES)
    expect(judge({ of: { peak: 'revenue[3Y]' }, op: '=', value: '0.07元' }, facts)).toBe(YES)
    expect(judge({ of: { sum: 'revenue[Y-1..Y]' }, op: '>', value: '0元' }, facts)).toBe(UNKNOWN)
    expect(judge({ of: { peak: 'revenue[Y-1..Y]' }, op: '>=', value: '0.07元' }, facts)).toBe(YES)
    expect(judge({ of: { streak: 'revenue[Y-1]' }, op: '>=', value: '3年' }, facts)).toBe(YES)
    expect(judge({ of: { streak: 'revenue[Y-1]' }, op: '>=', value: '4年' }, facts)).toBe(UNKNOWN)
    expect(judge({ of: { streak: 'revenue[Y-1]' }, op: '>=', value: '4年' }, { ...facts, 'revenue@2020': 5 })).toBe(NO)
    const ratio = { ratio: ['rd_expense[Y-1]', 'revenue[Y-1]'] }
    expect(judge({ of: ratio, op: 'between', value: '[14%,15%)' }, facts)).toBe(YES)
  })

  it('sees a step crossed for the first time, back to the founding', () => {
    const crossing = { of: { first_cross: 'output[Y-1]', steps: ['1万元', '2万元'] }, op: '=', value: '2万元' }
    const facts = { 'output@2024': 2 * wan, 'output@2023': wan }
    expect(judge(crossing, { ...facts, established_date: '2023-03-01' })).toBe(YES)
    expect(judge(crossing, { ...facts, established_date: '2022-03-01' })).toBe(UNKNOWN)
    expect(judge(crossing, facts)).toBe(UNKNOWN)
    // Figures from before the founding are nobody's, so without it none counts.
    expect(judge(crossing, { ...facts, 'output@2021': 2 * wan })).toBe(UNKNOWN)
    expect(judge(crossing, { ...facts, 'output@2021': 2 * wan, established_date: '2021-05-01' })).toBe(NO)
    const since = { ...crossing, of: { ...crossing.of, since: '2023' } }
    expect(judge(since, facts)).toBe(YES)
  })

  it('counts time since dates, and compares dates', () => {
    const facts = { established_date: '2024-06-01', qualification: [held('高新技术企业', '2020-01-01')] }
    expect(judge({ of: { months_since: 'established_date' }, op: '>=', value: '1年' }, facts)).toBe(YES)
    expect(
      judge({ of: { years_since: { date_of: 'qualification', names: '高新技术企业' } }, op: '=', value: '5年' }, facts),
    ).toBe(YES)
    expect(judge({ of: 'established_date', op: '<', value: '2024-06-01' }, facts)).toBe(NO)
    expect(judge({ of: 'established_date', op: 'between', value: '[2024-01-01,2024-12-31]' }, facts)).toBe(YES)
    const lastYear = { of: 'established_date', op: 'within', value: 'Y-1' }
    expect(
      ['2023-12-31', '2024-01-01', '2024-12-31', '2025-01-01'].map((day) => judge(lastYear, { established_date: day })),
    ).toEqual([NO, YES, YES, NO])
    expect(judge(lastYear, {})).toBe(UNKNOWN)
  })

  it('orders grades, the better the higher', () => {
    const atLeastB = { of: 'tax_credit_grade', op: '>=', value: 'B' }
    expect(judge(atLeastB, { tax_credit_grade: 'A' })).toBe(YES)
    expect(judge(atLeastB, { tax_credit_grade: 'M' })).toBe(NO)
    expect(judge({ of: 'tax_credit_grade', op: 'none_of', value: ['C', 'D'] }, { tax_credit_grade: 'M' })).toBe(YES)
  })

  it('takes yes and no', () => {
    expect(judge({ of: 'dishonest_list', op: '=', value: false }, { dishonest_list: false })).toBe(YES)
    expect(judge({ of: 'dishonest_list', op: '=', value: false }, {})).toBe(UNKNOWN)
  })
})

describe('names and histories', () => {
  const history = {
    qualification: [
      held('高新技术企业', '2019-11-01', { validTo: '2022-10-31' }),
      held('高新技术企业', '2025-02-01', { validTo: '2028-01-31' }),
      held('省级专精特新中小企业', '2025-03-01'),
    ],
    construction_grade: [
      held('施工总承包', '2020-01-01', { grade: '三级' }),
      held('施工总承包', '2025-01-10', { grade: '二级' }),
    ],
  }
  const of = 'qualification'

  it.each([
    [{ of, op: 'has_any', value: '高新技术企业' }, YES],
    [{ of, op: 'has_all', value: ['高新技术企业', '瞪羚企业'] }, NO],
    [{ of, op: 'none_of', value: ['瞪羚企业'] }, YES],
    [{ of: 'qualification[2019]', op: 'has_any', value: '高新技术企业' }, YES],
    [{ of: 'qualification[2020]', op: 'has_any', value: '高新技术企业' }, NO],
    [{ of, op: 'first_time', value: '高新技术企业' }, NO],
    [{ of, op: 'first_time', value: ['高新技术企业', '省级专精特新中小企业'] }, YES],
    [{ of, op: 'first_time', value: ['高新技术企业', '省级专精特新中小企业'], together: true }, NO],
    [{ of, op: 'renewed', value: '高新技术企业' }, YES],
    [{ of, op: 'renewed', value: '省级专精特新中小企业' }, NO],
    [{ of: 'construction_grade', op: 'upgraded_to', value: '二级' }, YES],
    [{ of: 'construction_grade', op: 'upgraded_to', value: '一级' }, NO],
    [{ of: { count: 'qualification[Y]' }, op: '=', value: '2个' }, YES],
  ])('%j', (source, expected) => {
    expect(judge(source, history)).toBe(expected)
    expect(judge(source, {})).toBe(UNKNOWN)
  })

  it('takes a renewal for no first award, and a first award for one whatever was renewed later', () => {
    const first = { of: 'qualification[2022]', op: 'first_time', value: '高新技术企业' }
    const awarded = held('高新技术企业', '2022-11-01')
    expect(judge(first, { qualification: [{ ...awarded, renewalOf: 'GR2019' }] })).toBe(NO)
    expect(
      judge(first, { qualification: [awarded, held('高新技术企业', '2025-01-01', { renewalOf: 'GR2022' })] }),
    ).toBe(YES)
  })

  it('looks up regions and industries by their hierarchy', () => {
    const within = { of: 'registered_region', op: 'within', value: '320200' }
    expect(judge(within, { registered_region: '320213' })).toBe(YES)
    expect(judge(within, { registered_region: '320500' })).toBe(NO)
    expect(judge({ of: 'industry_code', op: 'not_within', value: ['B', '39'] }, { industry_code: 'C3911' })).toBe(NO)
  })

  it('counts what was received', () => {
    const benefit_received = [
      held('一次性扩岗补助', '2025-01-05', { amount: 500 }),
      held('稳岗返还', '2023-01-05', { amount: 9 }),
    ]
    const received = { received: 'benefit_received[Y]', names: '一次性扩岗补助' }
    expect(judge({ of: received, op: '=', value: '5元' }, { benefit_received })).toBe(YES)
    expect(judge({ of: { count: 'benefit_received' }, op: '<', value: '3次' }, { benefit_received })).toBe(YES)
    expect(judge({ of: 'benefit_received[Y]', op: 'none_of', value: '稳岗返还' }, { benefit_received })).toBe(YES)
  })
})

describe('items', () => {
  const graduate = { of: 'hire_person_category', op: 'has_any', value: '毕业年度高校毕业生' }
  const insured = { of: 'hire_person_insured_months', op: '>=', value: '3个月' }
  const count = (op: string, value: string) => ({
    of: { count: 'hires', where: { all: [graduate, insured] } },
    op,
    value,
  })
  const person = (months: number | null, category = '毕业年度高校毕业生') => ({
    id: 'a',
    hire_person_category: [category],
    hire_person_insured_months: months,
  })

  it('judges one by one, and knows how many there may be', () => {
    const hires = [person(3), person(null), person(2), person(9, '其他')]
    expect(judge(count('>=', '1人'), { hires })).toBe(YES)
    expect(judge(count('>=', '2人'), { hires })).toBe(UNKNOWN)
    expect(judge(count('>=', '3人'), { hires })).toBe(NO)
    expect(judge(count('>=', '1人'), {})).toBe(UNKNOWN)
  })

  it('adds up a value of those that qualify', () => {
    const loans = [
      { loan_principal: 300, loan_status: '正常' },
      { loan_principal: 500, loan_status: '逾期' },
    ]
    const where = { of: 'loan_status', op: 'none_of', value: ['逾期', '不良'] }
    expect(judge({ of: { total: 'loans', of: 'loan_principal', where }, op: '=', value: '3元' }, { loans })).toBe(YES)
  })
})

describe('the day of what was never held', () => {
  const since = (unit: string) => ({ [unit]: { date_of: 'qualification', names: '高新技术企业' } })
  const other = { qualification: [held('瞪羚企业', '2020-01-01')] }

  it('is no day: it lies in no range, neither long ago nor recent', () => {
    for (const op of ['>=', '<=', '=']) {
      expect(judge({ of: since('months_since'), op, value: '12个月' }, other)).toBe(NO)
      expect(
        judge({ of: 'established_date', op, value: since('x').x }, { ...other, established_date: '2019-01-01' }),
      ).toBe(NO)
    }
    expect(judge({ of: since('years_since'), op: '!=', value: '1年' }, other)).toBe(YES)
  })

  it('is not known while the history is not', () => {
    expect(judge({ of: since('months_since'), op: '>=', value: '12个月' }, {})).toBe(UNKNOWN)
  })
})
