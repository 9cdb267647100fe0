import { expect, it } from 'vitest'
import { periodProblem } from './period.ts'

it.each(['', ' ', '2026', '2026Q4', '2026-06', ' 2026 '])('takes %j', (typed) => {
  expect(periodProblem(typed)).toBeNull()
})

it.each(['26', '2026Q5', '2026-13', '2026年', '1999'])('explains how to write %j', (typed) => {
  expect(periodProblem(typed)).toBe('写成 2026、2026Q1 或 2026-06 的样子。')
})
