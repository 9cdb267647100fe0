import { expect, test } from 'vitest'
import { createKeyRing } from '../secrets/key-ring.ts'
import { codeHash, newAccessCode, typedCodeHashes } from './access-code.ts'

const [old, young] = ['1'.repeat(64), '2'.repeat(64)]
const ring = createKeyRing({ current: 'k1', keys: { k1: old } })

test('codes are eight characters that can’t be mistaken for one another', () => {
  const codes = new Set(Array.from({ length: 500 }, newAccessCode))
  expect(codes.size).toBe(500)
  for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-Z]{8}$/)
})

test.each(['K7QM4T2X', 'k7qm4t2x', ' K7QM 4T2X ', 'k7qm-4t2x', 'Ｋ７ＱＭ４Ｔ２Ｘ'])(
  '%j is read as typed on any keyboard',
  (typed) => expect(typedCodeHashes(ring, typed)).toEqual([codeHash(ring, 'K7QM4T2X')]),
)

test.each(['', 'K7QM4T2', 'K7QM4T2XX', 'K7QM4T20', 'K7QM4T2中'])('%j can be no code', (typed) =>
  expect(typedCodeHashes(ring, typed)).toEqual([]),
)

test('a code given out before the keys were changed still works', () => {
  const rotated = createKeyRing({ current: 'k2', keys: { k2: young, k1: old } })
  expect(typedCodeHashes(rotated, 'K7QM4T2X')).toContain(codeHash(ring, 'K7QM4T2X'))
})
