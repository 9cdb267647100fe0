import { expect, it } from 'vitest'
import { intervalWords, joinInterval, splitInterval } from './interval.ts'

it.each([
  ['[200万元,1000万元)', '200万元（含）至 1000万元（不含）'],
  ['(5%,]', '超过 5%'],
  ['[5%,)', '5% 以上'],
  ['[,30人]', '30人 以下'],
  ['(,30人)', '不足 30人'],
])('%s', (text, words) => {
  expect(joinInterval(splitInterval(text)!)).toBe(text)
  expect(intervalWords(text)).toBe(words)
})

it('keeps half an interval as it is typed', () => {
  const half = { low: '1.', lowOpen: false, high: '', highOpen: true }
  expect(splitInterval(joinInterval(half))).toEqual(half)
})

it('reads an open end written as infinite, and takes nothing else for an interval', () => {
  expect(splitInterval('[ 1亿元 , ∞ )')).toEqual({ low: '1亿元', lowOpen: false, high: '', highOpen: true })
  expect(splitInterval('300万元')).toBeNull()
  expect(intervalWords('300万元')).toBe('300万元')
})
