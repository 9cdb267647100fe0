import { expect, it } from 'vitest'
import { requestWords } from './request-words.ts'

it('says how long a department still has, and when its time is over', () => {
  expect(requestWords({ answer: 'pending', vetoCount: 0, workdaysLeft: 5 }).words).toBe('未答复，还剩 5 个工作日')
  expect(requestWords({ answer: 'pending', vetoCount: 0, workdaysLeft: 0 })).toEqual({
    tone: 'bad',
    words: '未答复，今天截止',
  })
  expect(requestWords({ answer: 'pending', vetoCount: 0, workdaysLeft: -1 }).words).toBe('未答复，已过期限')
})

it('tells silence from an answer, and keeps a veto given before the time was over', () => {
  expect(requestWords({ answer: 'answered', vetoCount: 0, workdaysLeft: 2 }).words).toBe('没有意见')
  expect(requestWords({ answer: 'lapsed', vetoCount: 0, workdaysLeft: -2 }).words).toBe('到期未答复，视为没有意见')
  expect(requestWords({ answer: 'lapsed', vetoCount: 2, workdaysLeft: -2 })).toEqual({
    tone: 'bad',
    words: '否决 2 家',
  })
})
