import { expect, it } from 'vitest'
import { subjectsOf } from './subjects.ts'

const reason = { mark: 'yes', sentence: '注册地在无锡市', source: null, asOf: null, clause: null } as const

it('offers the amount, every condition with the value shown, and anything else', () => {
  const subjects = subjectsOf({
    amountFen: 30_000_000,
    reasons: [
      { ...reason, value: '无锡市新吴区' },
      { ...reason, sentence: '没有严重失信记录', value: null },
    ],
  })
  expect(subjects.map(({ subject, reference }) => [subject, reference])).toEqual([
    ['amount', '¥300,000.00'],
    ['fact', '注册地在无锡市（贵公司：无锡市新吴区）'],
    ['fact', '没有严重失信记录（暂无贵公司的数据）'],
    ['other', null],
  ])
})

it('keeps a reference within what the API takes', () => {
  const long = { ...reason, sentence: '条'.repeat(300), value: null }
  expect(subjectsOf({ amountFen: 1, reasons: [long] })[1]?.reference).toHaveLength(200)
})
