import { expect, test } from 'vitest'
import { readGroups } from './groups.ts'
import { policyFiles, readPolicy } from './read-library.ts'

test('groups name policies of the library, each group once', () => {
  const known = new Set(policyFiles().map((file) => readPolicy(file).policy.id))
  const groups = readGroups()
  expect(groups.flatMap(({ members }) => members).filter((id) => !known.has(id))).toEqual([])
  expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length)
})

test('what excludes others leaves those beside each other', () => {
  const loans = readGroups().filter(({ id }) => id.startsWith('same-loan-service-2025'))
  expect(loans.map(({ members }) => members)).toEqual([
    ['P012', 'P013'],
    ['P012', 'P014'],
    ['P012', 'P015'],
    ['P012', 'P016'],
  ])
})
