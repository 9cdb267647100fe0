import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Entitlement, type GroupRule, type PolicyGroup, settleGroup } from './index.ts'

const group = (rule: GroupRule, annualCap: number | null = null): PolicyGroup => ({
  rule,
  per: 'enterprise',
  members: ['a', 'b', 'c'],
  annualCap,
})
const of = (entries: Readonly<Record<string, number>>): Entitlement[] =>
  Object.entries(entries).map(([policy, fen]) => ({ policy, fen }))
const granted = (...args: Parameters<typeof settleGroup>) =>
  Object.fromEntries(settleGroup(...args).granted.map(({ policy, fen }) => [policy, fen]))

describe('settleGroup', () => {
  it('stacks', () => expect(granted(group('stack'), of({ a: 1, b: 2 }), of({ c: 5 }))).toEqual({ a: 1, b: 2 }))

  it('pays the highest once', () => {
    const outcome = settleGroup(group('highest'), of({ a: 5, b: 20 }))
    expect(outcome.granted).toEqual(of({ b: 20 }))
    expect(outcome.dropped).toMatchObject([{ policy: 'a', reason: 'LOWER' }])
    expect(settleGroup(group('highest'), of({ b: 20 }), of({ a: 5 })).dropped).toMatchObject([
      { policy: 'b', reason: 'RECEIVED' },
    ])
  })

  it('pays the difference to the highest', () => {
    expect(granted(group('top_up'), of({ a: 5, b: 20 }), of({ a: 5 }))).toEqual({ b: 15 })
    expect(granted(group('top_up'), of({ a: 5 }), of({ b: 20 }))).toEqual({})
  })

  it('asks the enterprise to choose, and takes its choice', () => {
    expect(settleGroup(group('choose_one'), of({ a: 5, b: 20 }))).toMatchObject({
      granted: [],
      choices: of({ b: 20, a: 5 }),
    })
    expect(granted(group('choose_one'), of({ a: 5, b: 20 }), [], 'a')).toEqual({ a: 5 })
    expect(granted(group('choose_one'), of({ a: 5 }))).toEqual({ a: 5 })
  })

  it('excludes by the order of its members', () => {
    expect(granted(group('exclusive'), of({ b: 20, a: 5 }))).toEqual({ a: 5 })
    expect(granted(group('exclusive'), of({ b: 20 }), of({ c: 1 }))).toEqual({})
  })

  it('stops at the annual cap, counting what was received', () => {
    const outcome = settleGroup(group('stack', 10), of({ a: 4, b: 5, c: 6 }), of({ a: 3 }))
    expect(outcome.granted).toEqual(of({ a: 4, b: 3 }))
    expect(outcome.dropped).toMatchObject([{ policy: 'c', reason: 'ANNUAL_CAP' }])
  })

  it('never pays beyond an entitlement or the cap, and accounts for each', () => {
    const entries = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.nat(100)).map(of)
    const rules = fc.constantFrom<GroupRule[]>('stack', 'highest', 'top_up', 'choose_one', 'exclusive')
    fc.assert(
      fc.property(
        rules,
        fc.option(fc.nat(100)),
        entries,
        entries,
        fc.constantFrom(null, 'a', 'b'),
        (rule, cap, entitled, received, chosen) => {
          const outcome = settleGroup(group(rule, cap), entitled, received, chosen)
          for (const { policy, fen } of outcome.granted) {
            expect(fen).toBeGreaterThan(0)
            expect(fen).toBeLessThanOrEqual(entitled.find((one) => one.policy === policy)?.fen ?? 0)
          }
          const sum = (list: readonly Entitlement[]) => list.reduce((total, { fen }) => total + fen, 0)
          if (cap !== null) expect(sum(outcome.granted)).toBeLessThanOrEqual(Math.max(cap - sum(received), 0))
          const accounted = [...outcome.granted, ...outcome.dropped, ...outcome.choices]
            .map(({ policy }) => policy)
            .sort()
          expect(accounted).toEqual(
            entitled
              .filter(({ fen }) => fen > 0)
              .map(({ policy }) => policy)
              .sort(),
          )
        },
      ),
    )
  })
})
