import { expect, it } from 'vitest'
import { groundWords } from './ground-words.ts'

it('names document and article, neither of them twice', () => {
  expect(groundWords('锡政规〔2024〕3 号', '第三条第二款')).toBe('锡政规〔2024〕3 号 · 第三条第二款')
  expect(groundWords('锡政办发〔2024〕14号', '锡政办发〔2024〕14号第三条')).toBe('锡政办发〔2024〕14号第三条')
})
