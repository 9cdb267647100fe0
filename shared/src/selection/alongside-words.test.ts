import { expect, it } from 'vitest'
import { alongsideWords } from './alongside-words.ts'

it('says what excludes another and what goes with it', () => {
  const loan = { text: '同一笔贷款只能享受一项', together: false, others: ['设备更新贷款贴息', '民营企业贷款贴息'] }
  expect(alongsideWords(loan)).toBe('与“设备更新贷款贴息”、“民营企业贷款贴息”：同一笔贷款只能享受一项')
  expect(alongsideWords({ text: '可以另计', together: true, others: ['首次纳统奖'] })).toBe(
    '可与“首次纳统奖”同享：可以另计',
  )
})
