import { expect, test } from 'vitest'
import { disagreements, newTally } from './agreement.ts'

const policies = [{ id: 'P001' }, { id: 'P002' }]
const ours = [
  { eligible: 3, undetermined: 1 },
  { eligible: 0, undetermined: 7 },
]

test('engines that count the same agree', () => {
  expect(disagreements(policies, ours, structuredClone(ours))).toEqual([])
})

test('one enterprise more or less is told, with the policy', () => {
  expect(disagreements(policies, ours, [ours[0]!, { eligible: 1, undetermined: 7 }])).toEqual([
    'P002: 0 eligible and 7 undetermined of ours, 1 eligible and 7 undetermined of theirs',
  ])
  expect(disagreements(policies, ours, [{ eligible: 3, undetermined: 2 }, ours[1]!])).toHaveLength(1)
  expect(disagreements(policies, ours, [ours[0]!])).toHaveLength(1)
})

test('verdicts are counted by policy', () => {
  const tally = newTally(2)
  for (const [policy, truth] of [
    [0, 2],
    [0, 1],
    [0, 0],
    [1, 2],
    [1, 2],
  ] as const)
    tally.add(policy, truth)
  expect(tally.counts).toEqual([
    { eligible: 1, undetermined: 1 },
    { eligible: 2, undetermined: 0 },
  ])
})
