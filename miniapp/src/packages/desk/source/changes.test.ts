import { expect, it } from 'vitest'
import { changesOf } from './changes.ts'
import { write } from './edit.ts'

const rule = {
  condition: {
    all: [
      { text: '年营业收入不低于1000万元', of: 'revenue[Y-1]', op: '>=', value: '1000万元' },
      { text: '未被列入失信名单', of: 'dishonest_list', op: '=', value: false },
    ],
  },
  benefit: { rate: '5%', of: 'rd_expense[Y-1]', cap: '50万元' },
}

it('nothing changed', () => expect(changesOf(rule, rule)).toEqual([]))

it('tells a moved threshold, what is new and what is gone', () => {
  const lower = write(
    write(rule, ['condition', 'all', 0, 'value'], '800万元'),
    ['condition', 'all', 0, 'text'],
    '年营业收入不低于800万元',
  )
  expect(changesOf(rule, lower)).toEqual(['“年营业收入不低于1000万元”改为“年营业收入不低于800万元”'])
  const one = { ...rule, condition: { all: [rule.condition.all[0]] } }
  expect(changesOf(rule, one)).toEqual(['去掉条件“未被列入失信名单”'])
  expect(changesOf(one, rule)).toEqual(['新增条件“未被列入失信名单”'])
})

it('tells what the amount was and is', () => {
  expect(changesOf(rule, write(rule, ['benefit', 'cap'], '80万元'))).toEqual(['封顶由“50万元”改为“80万元”'])
  expect(changesOf(rule, { ...rule, benefit: '30万元' })).toEqual([
    '金额由“比例：5%；基数：rd_expense[Y-1]；封顶：50万元”改为“30万元”',
  ])
})

it('tells that the same conditions are put together another way', () => {
  expect(changesOf(rule, { ...rule, condition: { any: rule.condition.all } })).toEqual(['条件的组合方式有调整'])
})
