import { expect, it } from 'vitest'
import { reasonText } from './reason.ts'

it('joins what was chosen and what was written', () => {
  expect(reasonText(['已享受同类政策', '金额较小'], ' 明年再说 ')).toBe('已享受同类政策；金额较小；明年再说')
})

it('wants words for “其他”, and something at all', () => {
  expect(reasonText(['其他'], ' ')).toBeNull()
  expect(reasonText([], '')).toBeNull()
  expect(reasonText(['其他'], '公司注销中')).toBe('公司注销中')
})
