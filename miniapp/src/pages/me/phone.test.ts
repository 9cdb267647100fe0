import { expect, it } from 'vitest'
import { phoneProblem } from './phone.ts'

it.each(['13800138000', '138 0013 8000', '１３８００１３８０００'])('%s is a number', (typed) =>
  expect(phoneProblem(typed)).toBeNull(),
)

it.each(['', '1380013800', '12800138000', '138001380000', '1380013800x'])('%s is none', (typed) =>
  expect(phoneProblem(typed)).toBe('请填写 11 位手机号码。'),
)
