import { expect, it } from 'vitest'
import { progressWords } from './progress-words.ts'

it('says what is being done and how far it is', () => {
  const filling = { status: 'filling', kind: 'imported', progress: { done: 103_000, of: null } } as const
  expect(progressWords(filling)).toBe('正在读取名单：103,000 行')
  const matching = { status: 'filling', kind: 'matched', progress: { done: 900, of: 5000 } } as const
  expect(progressWords(matching)).toBe('正在按条件找企业：900 / 5,000 家')
  const releasing = { status: 'releasing', kind: 'imported', progress: { done: 120, of: 774 } } as const
  expect(progressWords(releasing)).toBe('正在下发：120 / 774 家')
})
