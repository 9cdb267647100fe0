import { expect, it } from 'vitest'
import { addYears, closedQuarters, lastDayOf, validFor } from './days.ts'

it('counts years past a leap day', () => {
  expect([addYears('2028-02-29', 1), addYears('2025-12-13', -2)]).toEqual(['2029-02-28', '2023-12-13'])
  expect(validFor('2025-12-13', 3)).toBe('2028-12-12')
})

it('knows which quarters have their statistics out', () => {
  expect(closedQuarters('2026-11-22', 3)).toEqual(['2026Q3', '2026Q2', '2026Q1'])
  expect(closedQuarters('2026-01-20', 2)).toEqual(['2025Q3', '2025Q2'])
  expect(closedQuarters('2026-01-21', 2)).toEqual(['2025Q4', '2025Q3'])
})

it('ends a period on its last day', () => {
  expect(['2025', '2025Q1', '2025Q4'].map(lastDayOf)).toEqual(['2025-12-31', '2025-03-31', '2025-12-31'])
})
