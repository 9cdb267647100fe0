import { addWorkdays, unknownYears, workCalendar } from '@huiqi/shared/workday'
import { expect, it } from 'vitest'
import { calendarFromChineseDays } from './known-calendar.ts'

const rows = calendarFromChineseDays()

it('names each day once, in order', () => {
  const days = rows.map(({ day }) => day)
  expect(days).toEqual([...new Set(days)].sort())
  expect(rows.find(({ day }) => day === '2026-10-10')).toEqual({
    day: '2026-10-10',
    workday: true,
    name: '国庆节调休上班',
  })
})

it('knows the years announced so far, and says which it does not know', () => {
  const calendar = workCalendar(rows)
  expect(addWorkdays('2026-09-30', 1, calendar)).toBe('2026-10-08')
  expect(addWorkdays('2026-02-13', 2, calendar)).toBe('2026-02-24')
  expect(unknownYears('2023-01-01', '2026-12-31', calendar)).toEqual([])
  expect(unknownYears('2026-12-30', '2099-01-04', calendar)).toContain(2099)
})
