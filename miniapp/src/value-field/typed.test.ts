import type { FieldView } from '@huiqi/bff/profile/views'
import { expect, it } from 'vitest'
import { at, blankEntry, blankOf, splitNames, typedProblem } from './typed.ts'

const field = (kind: FieldView['kind']): FieldView => ({
  kind,
  unit: null,
  options: [],
  grades: [],
  hint: null,
  fields: [],
})

it.each([
  ['number', '120.5', null],
  ['number', '１，２００', null],
  ['number', '两千', '请填数字，例如 120.5。'],
  ['number', '', '请填数字，例如 120.5。'],
  ['choice', '', '请选一项。'],
  ['date', '', '请选择日期。'],
  ['text', ' ', '请填写。'],
  ['names', [], null],
  ['entries', [], null],
  ['entries', [{ ...blankEntry, name: '高新技术企业' }], '请填写每一项的名称和日期。'],
  ['items', [{}], '请至少填写每一项的一个内容，或者删掉空的项。'],
  ['items', [{ hire_date: '2026-03-01' }], null],
] as const)('of a %s, %j is told: %s', (kind, typed, problem) => {
  expect(typedProblem(field(kind), typed)).toBe(problem)
})

it('an empty list is a statement, an empty line is none', () => {
  expect([blankOf(field('entries')), blankOf(field('number'))]).toEqual([[], ''])
})

it('reads names as people list them', () => {
  expect(splitNames('甲区、 乙区，丙区\n')).toEqual(['甲区', '乙区', '丙区', ''])
  expect([splitNames(''), splitNames('甲')]).toEqual([[], ['甲']])
})

it('changes one place of a list, or takes it out', () => {
  expect([at(['a', 'b'], 1, 'c'), at(['a', 'b'], 0)]).toEqual([['a', 'c'], ['b']])
})
