import { expect, it } from 'vitest'
import { byPolicy } from './by-policy.ts'

const line = (policyId: string, funder: string, reservedFen: number, paidFen: number) => ({
  policyId,
  policyTitle: `政策 ${policyId}`,
  year: 2026,
  funder,
  funderLabel: '市级',
  regionName: '无锡市',
  appropriatedFen: 1_000,
  availableFen: 1_000 - reservedFen - paidFen,
  reservedFen,
  paidFen,
})

it("adds up a policy's funders, and shows first what is in use", () => {
  const budgets = byPolicy([
    line('quiet', '320200', 0, 0),
    line('busy', '320200', 300, 100),
    line('busy', '320214', 0, 50),
  ])
  expect(budgets.map(({ title }) => title)).toEqual(['政策 busy', '政策 quiet'])
  expect(budgets[0]).toMatchObject({ appropriatedFen: 2_000, availableFen: 1_550, reservedFen: 300, paidFen: 150 })
  expect(budgets[0]!.lines).toHaveLength(2)
})
