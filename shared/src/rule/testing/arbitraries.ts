import fc from 'fast-check'
import type { At, Fact, FactValue } from '../../condition/index.ts'

/** Random rules and facts over few attributes and few values, so that limits are met, missed and unknown often. */

const wan = (n: number): string => `${n}万元`
const small = fc.integer({ min: 0, max: 4 })
const titles = fc.constantFrom('甲', '乙', '丙')
const regions = fc.constantFrom('320200', '320213', '320500')
const industries = fc.constantFrom('C', '39', 'C3911', 'I65')
const sizes = fc.constantFrom('大型', '中型', '小型')
const grades = fc.constantFrom('A', 'B', 'M', 'C')
const dates = fc.constantFrom('2023-05-31', '2024-06-01', '2025-01-15', '2025-05-31')
const order = fc.constantFrom('>=', '>', '<=', '<', '=', '!=')
const ends = fc.constantFrom(['[', ']'], ['[', ')'], ['(', ']'], ['(', ')'])
const subset = <T>(one: fc.Arbitrary<T>) => fc.uniqueArray(one, { minLength: 1, maxLength: 2 })

const interval = fc
  .tuple(small, fc.integer({ min: 1, max: 3 }), ends)
  .map(([low, width, [left, right]]) => `${left}${wan(low)},${wan(low + width)}${right}`)

const moneyTerm = fc.constantFrom<unknown>(
  'revenue[Y]',
  'revenue[Y-1]',
  { increment: 'revenue[Y]' },
  { higher_of: ['revenue[Y]', 'revenue[Y-1]'] },
  { plus: ['revenue[Y]', '1万元'] },
  { times: ['revenue[Y-1]', '50%'] },
  { mean: 'revenue[Y-1..Y]' },
  { peak: 'revenue[Y-2..Y]' },
  { first_cross: 'revenue[Y]', steps: ['1万元', '3万元'], since: '2023' },
  { first_cross: 'revenue[Y]', steps: ['1万元', '3万元'] },
  { received: 'benefit_received[3Y]', names: ['甲', '乙'] },
  { total: 'loans', of: 'loan_principal', where: { of: 'loan_status', op: '=', value: '正常' } },
)

const countTerm = fc.constantFrom<unknown>('insured_count', {
  count: 'hires',
  where: { of: 'hire_person_insured_months', op: '>=', value: '3个月' },
})

const tests: fc.Arbitrary<object> = fc.oneof(
  fc.record({ of: moneyTerm, op: order, value: small.map(wan) }),
  fc.record({ of: moneyTerm, op: fc.constant('between'), value: interval }),
  fc.record({
    of: fc.constant('revenue[Y]'),
    op: order,
    value: fc.constantFrom<unknown>(
      'revenue[Y-1]',
      'param:known',
      'param:other',
      'param:unset',
      'ref:city_avg.revenue[Y]',
      'ref:industry_avg.revenue[Y-1]',
      'ref:national_avg.revenue',
      'ref:province_avg.revenue',
      { times: ['ref:national_avg.revenue', '50%'] },
    ),
  }),
  fc.record({ of: countTerm, op: order, value: small.map((n) => `${n}人`) }),
  fc.record({ of: fc.constant({ growth: 'revenue[Y]' }), op: order, value: fc.constantFrom('0%', '50%', '100%') }),
  fc.record({ of: fc.constant({ streak: 'revenue[Y]' }), op: fc.constant('>='), value: fc.constantFrom('1年', '2年') }),
  fc.record({
    of: fc.constant('registered_region'),
    op: fc.constantFrom('within', 'not_within'),
    value: subset(regions),
  }),
  fc.record({
    of: fc.constant('industry_code'),
    op: fc.constantFrom('within', 'not_within', 'in'),
    value: subset(industries),
  }),
  fc.record({
    of: fc.constant('enterprise_size'),
    op: fc.constantFrom('in', 'none_of', 'has_all'),
    value: subset(sizes),
  }),
  fc.record({ of: fc.constant('tax_credit_grade'), op: fc.constantFrom('>=', '<', '>', '<='), value: grades }),
  fc.record({ of: fc.constant('tax_credit_grade'), op: fc.constantFrom('in', 'none_of'), value: subset(grades) }),
  fc.record({ of: fc.constant('dishonest_list'), op: fc.constantFrom('=', '!='), value: fc.boolean() }),
  fc.record({ of: fc.constant('established_date'), op: order, value: dates }),
  fc.record({
    of: fc.constant({ months_since: 'established_date' }),
    op: order,
    value: fc.constantFrom('12个月', '1年', '24个月'),
  }),
  fc.record({
    of: fc
      .tuple(fc.constantFrom('months_since', 'years_since'), titles, fc.constantFrom('first', 'latest'))
      .map(([since, names, which]) => ({ [since]: { date_of: 'qualification', names, which } })),
    op: order,
    value: fc.constantFrom('1年', '2年'),
  }),
  fc.record({
    of: fc.constant('established_date'),
    op: order,
    value: titles.map((names) => ({ date_of: 'qualification', names })),
  }),
  fc.record({
    of: fc.constant('industry_group'),
    op: fc.constantFrom('has_any', 'has_all', 'none_of'),
    value: subset(titles),
  }),
  fc.record({
    of: fc.constantFrom('qualification', 'qualification[Y]', 'qualification[Y-1]', 'qualification[3Y]'),
    op: fc.constantFrom('has_any', 'has_all', 'none_of', 'first_time', 'renewed'),
    value: subset(titles),
    together: fc.boolean(),
  }),
  fc.record({
    of: fc.constantFrom('revenue[Y]', 'dishonest_list', 'qualification', 'enterprise_size'),
    op: fc.constant('exists'),
  }),
)

const leaf = fc.oneof(
  { weight: 12, arbitrary: tests.map((test) => ({ text: '条件', ...test })) },
  { weight: 1, arbitrary: fc.constant({ text: '裁量', kind: 'discretion', decider: '主管部门' }) },
)

/** A condition as written. Now and then one that contradicts itself, which parsing refuses. */
export const conditionSource: fc.Arbitrary<object> = fc.letrec<{ node: object; many: object[] }>((tie) => ({
  many: fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    tie('many').map((all) => ({ all })),
    tie('many').map((any) => ({ any })),
    tie('node').map((not) => ({ not })),
    fc.tuple(tie('node'), tie('node'), tie('node')).map(([test, then, other]) => ({ if: test, then, else: other })),
    fc.tuple(tie('many'), small).map(([among, n]) => ({ at_least: Math.min(n + 1, among.length), among })),
  ),
})).node

const bonus = tests.map((test) => ({ text: '加成', ...test }))

const plainAmount: fc.Arbitrary<unknown> = fc.oneof(
  small.map(wan),
  fc.record({ rate: fc.constantFrom('6‰', '33.3%', '150%'), of: moneyTerm }),
  fc.record({
    rate: fc.constant('100%'),
    of: fc.constantFrom('param:known', 'param:unset', 'ref:industry_avg.revenue[Y-1]'),
  }),
  fc.record({ each: fc.constantFrom('1500元', '0.01元'), count: countTerm }),
  fc.record({
    each: fc.constant('0.01元'),
    count: titles.map((names) => ({ years_since: { date_of: 'qualification', names } })),
  }),
  fc.constant({ unstated: '摘要未列' }),
  fc.record({
    by: moneyTerm,
    tiers: fc.constant([
      { in: '(,1万元)', pay: '1元' },
      { in: '[1万元,3万元)', pay: '2元' },
      { in: '[3万元,)', pay: { rate: '1‰', of: 'revenue[Y]' } },
    ]),
  }),
  fc.record({
    of: moneyTerm,
    marginal: fc.constant([
      { in: '[0元,1万元)', rate: '5%' },
      { in: '[1万元,)', rate: '3.3%' },
    ]),
  }),
  fc.record({
    of: countTerm,
    repeat: fc.constant('0.03元'),
    beyond: fc.constant('1人'),
    every: fc.constant('2人'),
    begun: fc.boolean(),
  }),
  fc.record({
    for_each: fc.constant('loans'),
    where: fc.constant({ of: 'loan_status', op: '=', value: '正常' }),
    pay: fc.constant({ rate: '1.5%', of: 'loan_principal', cap: '100元' }),
  }),
)

const amount: fc.Arbitrary<unknown> = fc.letrec<{ amount: unknown; many: unknown[] }>((tie) => ({
  many: fc.array(tie('amount'), { minLength: 1, maxLength: 3 }),
  amount: fc.oneof(
    { depthSize: 'small' },
    plainAmount,
    fc.record({
      choose: fc.tuple(bonus, tie('amount')).map(([when, pay]) => [{ when, pay }]),
      otherwise: tie('amount'),
    }),
    fc.record({ sum: tie('many'), deduct: moneyTerm }),
    fc.record({ highest: tie('many') }),
    fc.record({ lowest: tie('many'), minimum: fc.constant('1元') }),
    fc.record({ multiply: tie('amount'), by: fc.constantFrom('50%', '1.5') }),
  ),
})).amount

const shares = fc.constantFrom<unknown>(
  { city: '50%', district: '50%' },
  { central: '33.3333%', province: '33.3333%', city: '33.3334%' },
  { city: '0.5元', district: 'rest' },
  { central: '90%', province: 'rest' },
)

export const cap = '2万元'

/** A benefit as written, always capped at `cap`. */
export const benefitSource: fc.Arbitrary<object> = fc.tuple(amount, shares).map(([inner, split]) => ({
  sum: [inner],
  cap,
  shares: split,
  instalments: [
    { rate: '33%', due: '首年' },
    { rate: '67%', due: '次年' },
  ],
}))

/** Parameters: set by the rule, set otherwise by the evaluation, not set. */
export const parameters = { known: '2万元', other: '1万元', unset: { title: '待定标准', gap: '摘要未列' } }

export const ruleSource: fc.Arbitrary<object> = fc.record({
  params: fc.constant(parameters),
  condition: conditionSource,
  benefit: benefitSource,
  selection: fc.constantFrom(
    undefined,
    {
      rank: [
        { by: { growth: 'revenue[Y]' }, weight: '60%' },
        { by: 'insured_count', weight: '40%' },
      ],
      quota: 3,
    },
    { lottery: '2025062期', prizes: [{ places: '1-2', pay: '1万元' }], budget: '5万元', when_short: 'pro_rata' },
  ),
})

/** References: one for all, by region, by region and industry with holes; none for the province. */
export const evaluation: At = {
  date: '2025-06-01',
  period: '2025',
  params: { other: 3_000_000 },
  refs: {
    'national_avg.revenue@2025': 2_000_000,
    'city_avg.revenue@2025': { by: 'registered_region', values: { 320200: 1_500_000, 320213: 3_000_000 } },
    'industry_avg.revenue@2024': {
      by: 'registered_region',
      values: {
        320200: { by: 'industry_code', values: { C: 1_000_000, 39: 3_000_000 } },
        100000: { by: 'industry_code', values: { '': 2_000_000 } },
      },
    },
  },
}

const entry = fc.record({
  name: titles,
  obtainedOn: dates,
  validTo: fc.constantFrom(null, '2025-03-01', '2026-03-01'),
  renewalOf: fc.constantFrom(null, null, 'X1'),
  amount: fc.constantFrom(null, 500_000, 1_000_000),
})
const money = fc.constantFrom(0, 1_000_000, 1_500_000, 2_000_000, 3_000_000, 4_000_001)
const person = fc.record({ hire_person_insured_months: fc.constantFrom(null, 2, 3) })
const loan = fc.record({ loan_principal: money, loan_status: fc.constantFrom(null, '正常', '逾期') })

const values: Readonly<Record<string, fc.Arbitrary<FactValue>>> = {
  'revenue@2023': money,
  'revenue@2024': money,
  'revenue@2025': money,
  'insured_count@2025': small,
  registered_region: regions,
  industry_code: industries,
  enterprise_size: sizes,
  tax_credit_grade: grades,
  dishonest_list: fc.boolean(),
  established_date: dates,
  industry_group: fc.uniqueArray(titles),
  qualification: fc.array(entry, { maxLength: 4 }),
  benefit_received: fc.array(entry, { maxLength: 3 }),
  hires: fc.array(person, { maxLength: 3 }),
  loans: fc.array(loan, { maxLength: 3 }),
}

/** The facts of one enterprise: each attribute known, missing, or too old to count. */
export const facts: fc.Arbitrary<Fact[]> = fc
  .tuple(...Object.entries(values).map(([key, value]) => fc.tuple(fc.constant(key), value, fc.nat(9))))
  .map((list) =>
    list.flatMap(([key, value, luck]) => {
      const [attribute = '', period = null] = key.split('@')
      if (luck < 2) return []
      return [{ attribute, period, value, source: 'tax', asOf: luck === 2 ? '2020-01-01' : '2025-05-30' }]
    }),
  )
