import { expect, it } from 'vitest'
import { intent } from './intent.ts'

it('makes version-4 UUIDs that do not repeat', () => {
  const keys = Array.from({ length: 1_000 }, (_, n) => intent().keyFor(n))
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(new Set(keys).size).toBe(1_000)
})

it('keeps the key of the same input until it is done', () => {
  const { keyFor, done } = intent()
  const first = keyFor({ claim: 'a' })
  expect(keyFor({ claim: 'a' })).toBe(first)
  done()
  expect(keyFor({ claim: 'a' })).not.toBe(first)
})
