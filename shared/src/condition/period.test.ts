import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOf, dayOf, fullMonths, monthsBefore } from './civil-date.ts'
import { expandSpan, isSpan, resolvePeriod, windowOf, yearEarlier } from './period.ts'

const june = { date: '2025-06-15', period: null }

describe('resolvePeriod', () => {
  it.each([
    ['Y', june, '2025'],
    ['Y-1', june, '2024'],
    ['Q', june, '2025Q2'],
    ['Q-2', june, '2024Q4'],
    ['M-6', june, '2024-12'],
    ['2023Q4', june, '2023Q4'],
    ['Y', { ...june, period: '2024' }, '2024'],
    ['Q', { ...june, period: '2024' }, '2024Q4'],
    ['Q', { ...june, period: '2025' }, '2025Q2'],
    ['Q', { ...june, period: '2025Q1' }, '2025Q1'],
    ['Y', { ...june, period: '2025Q1' }, '2025'],
    ['M', { ...june, period: '2025Q1' }, '2025-03'],
  ])('%s at %o is %s', (text, anchor, expected) => expect(resolvePeriod(text, anchor)).toBe(expected))
})

describe('expandSpan', () => {
  it.each([
    ['Y-3..Y-1', ['2022', '2023', '2024']],
    ['3Y', ['2022', '2023', '2024']],
    ['2Q', ['2024Q4', '2025Q1']],
    ['Y-1/Q', ['2024Q1', '2024Q2', '2024Q3', '2024Q4']],
    ['M-1..M', ['2025-05', '2025-06']],
    ['Y..Q', []],
    ['Y..Y-1', []],
  ])('%s is %j', (text, expected) => expect(expandSpan(text, june)).toEqual(expected))

  it('knows what is a span', () => {
    expect(['Y', '3Y', 'Y-1..Y', '2024/M', '2025-06'].every(isSpan)).toBe(true)
    expect(['', 'X', '0Y', 'Y..', 'Y..Y..Y', 'Y/X', '2025Q5', '2025-13'].some(isSpan)).toBe(false)
  })
})

describe('windowOf', () => {
  const days = (text: string) => {
    const { from, to } = windowOf(text, june)
    return [dateOf(from), dateOf(to)]
  }

  it('covers the calendar period, or the time up to the date', () => {
    expect(days('Y')).toEqual(['2025-01-01', '2025-12-31'])
    expect(days('2024Q1..2024Q2')).toEqual(['2024-01-01', '2024-06-30'])
    expect(days('3Y')).toEqual(['2022-06-16', '2025-06-15'])
    expect(days('M-1')).toEqual(['2025-05-01', '2025-05-31'])
  })
})

it('goes a year back as written', () => {
  expect(['Y', 'Q', 'Q-1', 'M-2', '2025Q1'].map(yearEarlier)).toEqual(['Y-1', 'Q-4', 'Q-5', 'M-14', '2024Q1'])
})

describe('civil dates', () => {
  it('refuses what the calendar does not have', () => {
    expect(['2025-02-29', '2025-13-01', '2025-1-1', ''].map(dayOf).every(Number.isNaN)).toBe(true)
    expect(dateOf(dayOf('2024-02-29'))).toBe('2024-02-29')
  })

  it('are days and back, as the calendar of the machine has them', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (day) => {
        expect(dateOf(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10))
        expect(dayOf(dateOf(day))).toBe(day)
      }),
    )
    expect(dateOf(Number.POSITIVE_INFINITY)).toBe('')
    expect(['1900-02-29', '2023-04-31', '2023-00-10', '2023-01-00'].map(dayOf).every(Number.isNaN)).toBe(true)
  })

  it('counts full months, also from the end of a long month', () => {
    const months = (from: string, until: string) => fullMonths(dayOf(from), dayOf(until))
    expect(months('2024-06-15', '2025-06-15')).toBe(12)
    expect(months('2024-06-16', '2025-06-15')).toBe(11)
    expect(months('2025-01-31', '2025-02-28')).toBe(1)
    expect(months('2025-06-15', '2024-06-15')).toBe(-12)
    expect(dateOf(monthsBefore(dayOf('2025-03-31'), 1))).toBe('2025-02-28')
  })
})
