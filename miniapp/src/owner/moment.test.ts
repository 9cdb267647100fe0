import { expect, it } from 'vitest'
import { momentWords } from './moment.ts'

const now = new Date('2026-11-22T04:00:00Z')

it('says day, weekday and time in China, whatever the zone of the phone', () => {
  expect(momentWords('2026-11-19T16:03:00.000Z', now)).toBe('11月20日（周五）00:03')
})

it('says the year where it is another one, by the Chinese calendar', () => {
  expect(momentWords('2025-12-31T15:59:00Z', now)).toBe('2025年12月31日（周三）23:59')
  expect(momentWords('2025-12-31T16:00:00Z', now)).toBe('1月1日（周四）00:00')
})
