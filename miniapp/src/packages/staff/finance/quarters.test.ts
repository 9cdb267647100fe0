import { expect, it } from 'vitest'
import { lastQuarters, quarterKey } from './quarters.ts'

it('counts back over the turn of the year', () => {
  expect(lastQuarters(new Date('2026-02-10T00:00:00Z'), 3).map(quarterKey)).toEqual(['2026Q1', '2025Q4', '2025Q3'])
})

it('turns with the day in China, not in Greenwich', () => {
  expect(lastQuarters(new Date('2026-03-31T15:59:59Z'), 1).map(quarterKey)).toEqual(['2026Q1'])
  expect(lastQuarters(new Date('2026-03-31T16:00:00Z'), 1).map(quarterKey)).toEqual(['2026Q2'])
})
