import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type GroupRule, type PolicyGroup, reachable, settleGroup } from './index.ts'

const group = (rule: GroupRule, members: readonly string[], more: Partial<PolicyGroup> = {}): PolicyGroup => ({
  rule,
  per: 'enterprise',
  members,
  annualCap: null,
  ...more,
})
const of = (amounts: Readonly<Record<string, number>>) =>
  Object.entries(amounts).map(([policy, fen]) => ({ policy, min: fen, max: fen }))
const sum = (groups: readonly PolicyGroup[], amounts: Readonly<Record<string, number>>, received = {}) => {
  const had = Object.entries(received).map(([policy, fen]) => ({ policy, fen: fen as number }))
  return reachable(groups, of(amounts), had).sureFen
}

describe('reachable', () => {
  it('adds what stands alone or stacks', () => {
    expect(sum([], { a: 1, b: 2 })).toBe(3)
    expect(sum([group('stack', ['a', 'b'])], { a: 1, b: 2 })).toBe(3)
  })

  it('counts one of those that exclude each other, the one that is worth most', () => {
    for (const rule of ['highest', 'exclusive', 'choose_one', 'top_up'] as const)
      expect(sum([group(rule, ['a', 'b', 'c'])], { a: 5, b: 9, c: 2, d: 1 })).toBe(10)
  })

  it('gives up one for two where that is more', () => {
    const pairs = [group('exclusive', ['hub', 'a']), group('exclusive', ['hub', 'b'])]
    expect(sum(pairs, { hub: 10, a: 6, b: 6 })).toBe(12)
    expect(sum(pairs, { hub: 13, a: 6, b: 6 })).toBe(13)
  })

  it('counts nothing more of a group that was received, or only the difference', () => {
    expect(sum([group('highest', ['a', 'b'])], { b: 9, c: 1 }, { a: 5 })).toBe(1)
    expect(sum([group('top_up', ['a', 'b'])], { b: 9, c: 1 }, { a: 5 })).toBe(5)
  })

  it('stays within the annual cap, received included', () => {
    expect(sum([group('stack', ['a', 'b'], { annualCap: 10 })], { a: 8, b: 8, c: 1 }, { a: 3 })).toBe(8)
  })

  it('knows at least and at most where the same loan or person decides', () => {
    const loans = [group('exclusive', ['a', 'b'], { per: 'loan' })]
    expect(reachable(loans, of({ a: 5, b: 9 }), [])).toEqual({ sureFen: 9, mostFen: 14 })
    expect(reachable(loans, [{ policy: 'a', min: 0, max: null }], [])).toEqual({ sureFen: 0, mostFen: null })
  })

  it('never promises less than the group grants, nor more than all together', () => {
    const rules = fc.constantFrom<GroupRule[]>('stack', 'highest', 'top_up', 'exclusive')
    const amounts = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 50 }))
    fc.assert(
      fc.property(rules, fc.option(fc.nat(80)), amounts, (rule, annualCap, entitled) => {
        const one = group(rule, ['a', 'b', 'c'], { annualCap })
        const entitlements = Object.entries(entitled).map(([policy, fen]) => ({ policy, fen }))
        const { granted } = settleGroup(one, entitlements)
        const total = (list: readonly { fen: number }[]) => list.reduce((all, { fen }) => all + fen, 0)
        const reached = sum([one], entitled)
        expect(reached).toBeGreaterThanOrEqual(total(granted))
        expect(reached).toBeLessThanOrEqual(Math.min(total(entitlements), annualCap ?? Number.POSITIVE_INFINITY))
      }),
    )
  })
})
