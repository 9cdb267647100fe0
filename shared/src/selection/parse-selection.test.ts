import { describe, expect, it } from 'vitest'
import type { RuleProblem } from '../condition/index.ts'
import { parsePolicyRule } from '../rule/index.ts'

const problemsOf = (selection: unknown) => {
  const parsed = parsePolicyRule({
    condition: { kind: 'discretion', text: '评审', decider: '主管部门' },
    benefit: '1万元',
    selection,
  })
  return parsed.ok ? [] : parsed.problems.map(({ path, code }) => [path, code])
}

describe('a selection as written', () => {
  it.each<[string, unknown, string, RuleProblem['code']]>([
    ['no selection', 5, '/selection', 'NOT_A_RULE'],
    ['a typo', { rank: 'revenue[Y]', qouta: 3 }, '/selection/qouta', 'UNKNOWN_KEY'],
    ['no order', { quota: 3 }, '/selection', 'UNREADABLE_VALUE'],
    ['two orders', { rank: 'revenue[Y]', first_come: true }, '/selection', 'UNREADABLE_VALUE'],
    ['an unknown figure', { rank: 'revenues[Y]' }, '/selection/rank', 'UNKNOWN_ATTRIBUTE'],
    [
      'a weight of nothing',
      { rank: [{ by: 'revenue[Y]', weight: '0%' }] },
      '/selection/rank/0/weight',
      'UNREADABLE_VALUE',
    ],
    ['a secret lottery', { lottery: '' }, '/selection/lottery', 'UNREADABLE_VALUE'],
    ['half an enterprise', { first_come: true, quota: 0.5 }, '/selection/quota', 'UNREADABLE_VALUE'],
    ['a budget of people', { first_come: true, budget: '5人' }, '/selection/budget', 'WRONG_UNIT'],
    ['an unknown way out', { first_come: true, when_short: 'sell' }, '/selection/when_short', 'UNREADABLE_VALUE'],
    [
      'places turned round',
      { first_come: true, prizes: [{ places: '3-2', pay: '1万元' }] },
      '/selection/prizes/0/places',
      'REVERSED_INTERVAL',
    ],
    [
      'overlapping places',
      {
        first_come: true,
        prizes: [
          { places: '1-3', pay: '2万元' },
          { places: 3, pay: '1万元' },
        ],
      },
      '/selection/prizes/1',
      'OVERLAPPING_TIERS',
    ],
    ['once per amount', { first_come: true, once_per: 'revenue' }, '/selection/once_per', 'OPERATOR_DOES_NOT_FIT'],
    ['once per unknown', { first_come: true, once_per: 'family' }, '/selection/once_per', 'UNKNOWN_ATTRIBUTE'],
    [
      'once per field of nobody',
      { first_come: true, once_per: { count: 'hires', key: 'enterprise_group' } },
      '/selection/once_per/key',
      'OPERATOR_DOES_NOT_FIT',
    ],
  ])('refuses %s', (_, selection, path, code) => expect(problemsOf(selection)).toEqual([[path, code]]))
})
