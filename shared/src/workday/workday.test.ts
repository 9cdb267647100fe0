import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addWorkdays,
  atHour,
  civilDate,
  dueAt,
  endOfDay,
  isWorkday,
  unknownYears,
  weekdayName,
  workCalendar,
  workdaysBetween,
} from './index.ts'

/** 国办 notice for 2026: Spring Festival 15–23 February, worked on 14 and 28 February; National Day 1–7 October, worked 20 September and 10 October. */
const off = ['15', '16', '17', '18', '19', '20', '21', '22', '23'].map((day) => `2026-02-${day}`)
const autumn = ['01', '02', '03', '04', '05', '06', '07'].map((day) => `2026-10-${day}`)
const worked = ['2026-02-14', '2026-02-28', '2026-09-20', '2026-10-10']
const calendar = workCalendar([
  ...[...off, ...autumn].map((day) => ({ day, workday: false })),
  ...worked.map((day) => ({ day, workday: true })),
])

const day = fc.integer({ min: 0, max: 360 }).map((n) => addDays('2026-01-02', n))

describe('the civil day', () => {
  it('is the one in China', () => {
    expect(civilDate(new Date('2026-11-25T15:59:59.999Z'))).toBe('2026-11-25')
    expect(civilDate(new Date('2026-11-25T16:00:00Z'))).toBe('2026-11-26')
  })

  it('ends a millisecond before the next begins', () => {
    expect(endOfDay('2026-11-26').toISOString()).toBe('2026-11-26T15:59:59.999Z')
    expect(atHour('2026-11-26', 8).toISOString()).toBe('2026-11-26T00:00:00.000Z')
    fc.assert(
      fc.property(day, (date) => {
        expect(civilDate(endOfDay(date))).toBe(date)
        expect(civilDate(atHour(date, 0))).toBe(date)
      }),
    )
  })

  it('has its weekday', () => {
    expect(['2026-11-26', '2026-11-29', '2026-11-30'].map(weekdayName)).toEqual(['周四', '周日', '周一'])
  })

  it('crosses months and leap days', () => {
    expect([addDays('2028-02-28', 1), addDays('2026-12-31', 1), addDays('2026-01-01', -1)]).toEqual([
      '2028-02-29',
      '2027-01-01',
      '2025-12-31',
    ])
  })

  it.each(['2026-02-30', '2026-2-3', 'today', ''])('refuses %s', (text) =>
    expect(() => addDays(text, 1)).toThrow(RangeError),
  )
})

describe('working days', () => {
  it('skip the holiday and count the weekend worked for it', () => {
    expect(addWorkdays('2026-02-13', 1, calendar)).toBe('2026-02-14')
    expect(addWorkdays('2026-02-13', 2, calendar)).toBe('2026-02-24')
    expect(addWorkdays('2026-02-24', -2, calendar)).toBe('2026-02-13')
    expect(addWorkdays('2026-09-30', 3, calendar)).toBe('2026-10-10')
  })

  it('left are counted without today, with the last day', () => {
    expect(workdaysBetween('2026-11-23', '2026-11-26', calendar)).toBe(3)
    expect(workdaysBetween('2026-11-26', '2026-11-26', calendar)).toBe(0)
    expect(workdaysBetween('2026-11-26', '2026-11-23', calendar)).toBe(-3)
    expect(workdaysBetween('2026-02-13', '2026-02-24', calendar)).toBe(2)
  })

  it('added are the working days between', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (date, n) => {
        const last = addWorkdays(date, n, calendar)
        expect(isWorkday(last, calendar)).toBe(true)
        expect(workdaysBetween(date, last, calendar)).toBe(n)
      }),
    )
  })

  it('are only guessed in a year without data', () => {
    expect(unknownYears('2026-12-20', '2027-01-05', calendar)).toEqual([2027])
    expect(unknownYears('2026-01-01', '2026-12-31', calendar)).toEqual([])
    expect(isWorkday('2027-01-01', calendar)).toBe(true)
  })
})

describe('dueAt', () => {
  const friday = new Date('2026-02-13T02:00:00Z')

  it('counts working days', () => {
    expect(dueAt(friday, 2, 'working', calendar)).toEqual(endOfDay('2026-02-24'))
  })

  it('moves a calendar limit that ends on a day off to the next working day', () => {
    expect(dueAt(friday, 7, 'calendar', calendar)).toEqual(endOfDay('2026-02-24'))
    expect(dueAt(friday, 12, 'calendar', calendar)).toEqual(endOfDay('2026-02-25'))
  })
})
