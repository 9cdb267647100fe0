import { expect, test } from 'vitest'
import { newFirst } from './new-first.ts'

test('what is new comes first, the rest stays in its order', () => {
  const cards = ['a', 'b', 'c', 'd'].map((policyId) => ({ policyId }))
  expect(newFirst(cards, new Set(['d', 'b'])).map(({ policyId }) => policyId)).toEqual(['b', 'd', 'a', 'c'])
  expect(newFirst(cards, new Set())).toEqual(cards)
})
