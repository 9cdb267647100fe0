import { describe, expect, it } from 'vitest'
import { startParsing } from './parse.ts'
import { parseCondition } from './parse-condition.ts'
import { maxNodes } from './parse-context.ts'
import type { ProblemCode } from './problem.ts'

function problemsOf(source: unknown, definitions = {}, parameters?: unknown) {
  const context = startParsing(definitions, parameters)
  const parsed = parseCondition(context, source, '')
  const inCondition = context.problems.filter((problem) => !problem.path.startsWith('/params'))
  expect(parsed === null).toBe(inCondition.length > 0)
  return context.problems.map(({ path, code }) => [path, code])
}

const leaf = (source: object) => ({ text: '条件', ...source })
const revenue = (op: string, value: unknown) => leaf({ of: 'revenue[Y]', op, value })

const cases: readonly (readonly [string, unknown, string, ProblemCode])[] = [
  ['no condition at all', 5, '', 'NOT_A_RULE'],
  ['an empty group', { all: [] }, '/all', 'EMPTY_GROUP'],
  ['a typo in a key', leaf({ off: 'revenue' }), '/off', 'UNKNOWN_KEY'],
  ['no text', { of: 'revenue', op: '>', value: '1元' }, '', 'MISSING_TEXT'],
  ['an unknown attribute', leaf({ of: 'revenues', op: '>', value: '1元' }), '/of', 'UNKNOWN_ATTRIBUTE'],
  ['an unknown operator', revenue('~', '1元'), '/op', 'UNKNOWN_OPERATOR'],
  [
    'an operator of another type',
    leaf({ of: 'enterprise_size', op: 'first_time', value: '小型' }),
    '/op',
    'OPERATOR_DOES_NOT_FIT',
  ],
  ['people compared with money', revenue('>=', '300人'), '/value', 'WRONG_UNIT'],
  ['money without its unit', revenue('>=', 300), '/value', 'WRONG_UNIT'],
  ['a part of a 分', revenue('>=', '0.001元'), '/value', 'UNREADABLE_VALUE'],
  [
    'an unknown name of a closed list',
    leaf({ of: 'enterprise_size', op: '=', value: '特大' }),
    '/value',
    'UNKNOWN_VALUE',
  ],
  ['an unknown industry', leaf({ of: 'industry_code', op: 'within', value: 'Z' }), '/value', 'UNKNOWN_VALUE'],
  ['an unknown grade', leaf({ of: 'tax_credit_grade', op: '>=', value: 'E' }), '/value', 'UNKNOWN_VALUE'],
  ['an unreadable period', leaf({ of: 'revenue[去年]', op: '>', value: '1元' }), '/of', 'UNREADABLE_PERIOD'],
  [
    'a period of a standing fact',
    leaf({ of: 'established_date[Y]', op: '>', value: '2020-01-01' }),
    '/of',
    'UNREADABLE_PERIOD',
  ],
  [
    'a date within no span',
    leaf({ of: 'established_date', op: 'within', value: '去年' }),
    '/value',
    'UNREADABLE_PERIOD',
  ],
  ['a reversed interval', revenue('between', '[10万元,2万元]'), '/value', 'REVERSED_INTERVAL'],
  ['an empty interval', revenue('between', '[2万元,2万元)'), '/value', 'REVERSED_INTERVAL'],
  [
    'a bonus among the requirements',
    leaf({ kind: 'bonus', of: 'zero_discharge', op: '=', value: true }),
    '/kind',
    'WRONG_KIND',
  ],
  ['a discretion of nobody', leaf({ kind: 'discretion' }), '', 'MISSING_DECIDER'],
  [
    'a field of a person asked of the enterprise',
    leaf({ of: 'hire_person_age', op: '>', value: '16岁' }),
    '/of',
    'WRONG_SCOPE',
  ],
  ['a definition that is not there', '$nothing', '', 'UNKNOWN_REFERENCE'],
  ['more than there are', { at_least: 3, among: [revenue('>', '1元')] }, '/at_least', 'IMPOSSIBLE_CONDITION'],
  [
    'limits that exclude each other',
    { all: [revenue('>', '5万元'), { all: [revenue('<=', '5万元')] }] },
    '/all/1',
    'IMPOSSIBLE_CONDITION',
  ],
  [
    'names that exclude each other',
    {
      all: [
        leaf({ of: 'enterprise_size', op: 'in', value: ['小型'] }),
        leaf({ of: 'enterprise_size', op: '=', value: '大型' }),
      ],
    },
    '/all/1',
    'IMPOSSIBLE_CONDITION',
  ],
  [
    '10 000 leaves',
    { any: Array.from({ length: 10_000 }, () => revenue('>', '1元')) },
    expect.any(String),
    'TOO_MANY_NODES',
  ],
]

describe('parseCondition', () => {
  it.each(cases)('refuses %s', (_name, source, path, code) => {
    expect(problemsOf(source)).toContainEqual([path, code])
  })

  it('refuses a definition that leads back to itself, also through another', () => {
    const definitions = { a: { not: '$b' }, b: { any: ['$a'] } }
    expect(problemsOf('$a', definitions)).toEqual([['/not/any/0', 'CYCLIC_REFERENCE']])
  })

  it('refuses definitions that multiply without end, at once', () => {
    const definitions = Object.fromEntries(
      Array.from({ length: 15 }, (_, i) => [
        `d${i}`,
        { any: i === 14 ? [revenue('>', '1元')] : [`$d${i + 1}`, `$d${i + 1}`] },
      ]),
    )
    expect(problemsOf('$d0', definitions).map(([, code]) => code)).toContain('TOO_MANY_NODES')
    expect(maxNodes).toBeLessThan(10_000)
  })

  it('refuses a tree without a bottom', () => {
    const loop: { not: unknown } = { not: null }
    loop.not = loop
    expect(problemsOf(loop).map(([, code]) => code)).toEqual(['TOO_DEEP'])
  })

  it('reads definitions in conditions and terms', () => {
    const definitions = { net: { increment: 'output[Q]' }, big: leaf({ of: '$net', op: '>', value: '2亿元' }) }
    expect(problemsOf({ all: ['$big', leaf({ of: '$net', op: '<', value: '9亿元' })] }, definitions)).toEqual([])
  })
})

describe('parameters and references', () => {
  const growth = (value: string) => leaf({ of: { growth: 'revenue[Y]' }, op: '>=', value })
  const fine = growth('param:g')

  it.each<[string, unknown, unknown, string, ProblemCode]>([
    ['a parameter that is not declared', growth('param:h'), { g: '5%' }, '/value', 'UNKNOWN_REFERENCE'],
    ['a parameter of another unit', fine, { g: '5万元' }, '/value', 'WRONG_UNIT'],
    ['a parameter that is no figure', fine, { g: 'revenue[Y]' }, '/params/g', 'UNREADABLE_VALUE'],
    ['a parameter without value or gap', fine, { g: { title: '增速' } }, '/params/g', 'MISSING_TEXT'],
    [
      'limits that a parameter turns round',
      leaf({ of: { growth: 'revenue[Y]' }, op: 'between', value: '[param:g,5%)' }),
      { g: '6%' },
      '/value',
      'REVERSED_INTERVAL',
    ],
    [
      'limits that a parameter makes impossible',
      { all: [fine, leaf({ of: { growth: 'revenue[Y]' }, op: '<', value: '5%' })] },
      { g: '6%' },
      '/all/1',
      'IMPOSSIBLE_CONDITION',
    ],
    ['a parameter with a typo', fine, { g: { value: '5%', titel: '增速' } }, '/params/g/titel', 'UNKNOWN_KEY'],
    ['a parameter of a name nobody can write', fine, { g: '5%', 增速: '5%' }, '/params/增速', 'UNREADABLE_VALUE'],
    ['parameters as a list', leaf({ of: 'zero_discharge', op: '=', value: true }), ['5%'], '/params', 'NOT_A_RULE'],
    ['a reference to no figure', growth('ref:average.revenue'), {}, '/value', 'UNKNOWN_REFERENCE'],
    ['a reference to no attribute', growth('ref:city_avg.revenues'), {}, '/value', 'UNKNOWN_ATTRIBUTE'],
    ['a reference of another unit', growth('ref:city_avg.revenue[Y]'), {}, '/value', 'WRONG_UNIT'],
    ['a reference to names', growth('ref:city_avg.industry_code'), {}, '/value', 'OPERATOR_DOES_NOT_FIT'],
    ['a reference for no period', growth('ref:city_avg.revenue_growth[去年]'), {}, '/value', 'UNREADABLE_PERIOD'],
  ])('refuses %s', (_, source, parameters, path, code) => {
    expect(problemsOf(source, {}, parameters)).toContainEqual([path, code])
  })

  it('takes a parameter in another unit of the same kind', () => {
    const context = startParsing({}, { months: '2年' })
    const parsed = parseCondition(
      context,
      leaf({ of: { months_since: 'established_date' }, op: '>=', value: 'param:months' }),
      '',
    )
    expect(parsed).toMatchObject({ test: { range: { low: { at: { term: 'param', title: 'months', value: 24 } } } } })
  })
})
