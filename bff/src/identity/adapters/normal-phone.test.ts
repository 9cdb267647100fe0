import { expect, test } from 'vitest'
import { normalPhone } from './normal-phone.ts'

test.each(['13800010001', '+86 138-0001-0001', '8613800010001', ' 138 0001 0001 '])('%j is one number', (text) => {
  expect(normalPhone(text)).toEqual({ phone: '13800010001' })
})

test.each(['', '0510-82790000', '12800010001', '138000100011', '+1 3800010001', undefined, 13800010001])(
  '%j is none',
  (text) => {
    expect(normalPhone(text)).toEqual({})
  },
)
