import { createCipheriv } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { open, reseal, SealError, seal } from './envelope.ts'
import { createKeyRing } from './key-ring.ts'

const k1 = '11'.repeat(32)
const k2 = '22'.repeat(32)
const ring = createKeyRing({ current: 'k1', keys: { k1 } })
const place = 'enterprise_account.number:42'

function codeOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof SealError) return error.code
    throw error
  }
  return 'opened'
}

test('the SM4 in this runtime gives the example of GB/T 32907-2016 appendix A', () => {
  const key = Buffer.from('0123456789abcdeffedcba9876543210', 'hex')
  const cipher = createCipheriv('sm4-ecb', key, null).setAutoPadding(false)
  expect(cipher.update(key).toString('hex')).toBe('681edf34d206965e86b3e94f536e4246')
})

test.each(['', '6217001210024455678', '无锡云杉精密制造有限公司 🏭', 'x'.repeat(5000)])(
  'opens what it sealed',
  (plain) => {
    expect(open(ring, place, seal(ring, place, plain))).toBe(plain)
  },
)

test('the same value never looks the same twice, and shows nothing of itself', () => {
  const sealed = seal(ring, place, '13800001111')
  expect(sealed).not.toBe(seal(ring, place, '13800001111'))
  expect(sealed).toMatch(/^k1\./)
  expect(sealed).not.toContain('13800001111')
})

describe('is refused', () => {
  const sealed = seal(ring, place, '13800001111')

  test('with any one character changed', () => {
    for (let at = 0; at < sealed.length; at++) {
      const changed = sealed.slice(0, at) + (sealed[at] === '0' ? '1' : '0') + sealed.slice(at + 1)
      expect(codeOf(() => open(ring, place, changed))).not.toBe('opened')
    }
  })

  test('moved to another row or column', () => {
    expect(codeOf(() => open(ring, 'enterprise_account.number:43', sealed))).toBe('tampered')
    expect(codeOf(() => open(ring, 'person.phone:42', sealed))).toBe('tampered')
  })

  test('under another key of the same id', () => {
    const other = createKeyRing({ current: 'k1', keys: { k1: k2 } })
    expect(codeOf(() => open(other, place, sealed))).toBe('tampered')
  })

  test('when the key is gone or the text is something else', () => {
    const later = createKeyRing({ current: 'k2', keys: { k2 } })
    expect(codeOf(() => open(later, place, sealed))).toBe('unknown_key')
    expect(codeOf(() => open(ring, place, '13800001111'))).toBe('malformed')
    expect(codeOf(() => open(ring, place, ''))).toBe('malformed')
  })
})

test('rotation: old values still open, reseal moves them, and leaves moved ones alone', () => {
  const old = seal(ring, place, '13800001111')
  const rotated = createKeyRing({ current: 'k2', keys: { k1, k2 } })
  expect(open(rotated, place, old)).toBe('13800001111')
  const moved = reseal(rotated, place, old)
  expect(moved).toMatch(/^k2\./)
  expect(reseal(rotated, place, moved ?? '')).toBeUndefined()
  const withoutOld = createKeyRing({ current: 'k2', keys: { k2 } })
  expect(open(withoutOld, place, moved ?? '')).toBe('13800001111')
})

test.each([
  [{ current: 'k3', keys: { k1 } }, 'k3'],
  [{ current: 'k1', keys: { k1: 'abc' } }, 'k1'],
  [{ current: 'K.1', keys: { 'K.1': k1 } }, 'K.1'],
  [{ current: '2', keys: { '2': k1 } }, '2'],
])('a faulty configuration %# is refused and the key not printed', (config, id) => {
  expect(() => createKeyRing(config)).toThrow(id)
  expect(() => createKeyRing(config)).not.toThrow(k1)
})
