import { expect, test } from 'vitest'
import { chainLink, hmacSm3, sm3 } from './sm3.ts'

test('SM3 of the two examples in GB/T 32905-2016 appendix A', () => {
  expect(sm3('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
  expect(sm3('abcd'.repeat(16))).toBe('debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732')
})

test('HMAC is built from the digest as RFC 2104 says', () => {
  const key = Buffer.alloc(64, 'k')
  const pad = (byte: number) => Buffer.from(key.map((value) => value ^ byte))
  const inner = Buffer.from(sm3(Buffer.concat([pad(0x36), Buffer.from('text')])), 'hex')
  expect(hmacSm3(key, 'text').toString('hex')).toBe(sm3(Buffer.concat([pad(0x5c), inner])))
})

test('a chain link depends on the entry, not on the order of its keys, and on everything before', () => {
  const first = chainLink('', { action: 'confirm', by: 'o1' })
  expect(chainLink('', { by: 'o1', action: 'confirm' })).toBe(first)
  expect(chainLink('', { by: 'o2', action: 'confirm' })).not.toBe(first)
  expect(chainLink(first, { action: 'pay' })).not.toBe(chainLink('', { action: 'pay' }))
})
