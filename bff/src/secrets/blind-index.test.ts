import { expect, test } from 'vitest'
import { blindIndex, blindIndexCandidates } from './blind-index.ts'
import { seal } from './envelope.ts'
import { createKeyRing } from './key-ring.ts'

const k1 = '11'.repeat(32)
const k2 = '22'.repeat(32)
const before = createKeyRing({ current: 'k1', keys: { k1 } })
const during = createKeyRing({ current: 'k2', keys: { k1, k2 } })

test('one value and purpose, one text; anything else, another', () => {
  const index = blindIndex(before, 'person.phone', '13800001111')
  expect(blindIndex(before, 'person.phone', '13800001111')).toBe(index)
  expect(blindIndex(before, 'person.phone', '13800001112')).not.toBe(index)
  expect(blindIndex(before, 'sms.phone', '13800001111')).not.toBe(index)
  expect(blindIndex(before, 'person.phone1', '3800001111')).not.toBe(index)
})

test('during a rotation a look-up finds rows of both keys, the current one first', () => {
  expect(blindIndexCandidates(during, 'person.phone', '13800001111')).toEqual([
    blindIndex(during, 'person.phone', '13800001111'),
    blindIndex(before, 'person.phone', '13800001111'),
  ])
})

test('the index key is not the key that authenticates sealed values', () => {
  expect(before.current.index.equals(before.current.authentication)).toBe(false)
  expect(seal(before, 'person.phone', '1')).not.toContain(blindIndex(before, 'person.phone', '1').slice(3))
})
