import { indexFacts } from '@huiqi/shared/condition'
import { expect, test } from 'vitest'
import { makeWorld } from './bench-world.ts'
import { type Asking, plainRule } from './plain-rule.ts'
import { benchPolicies } from './policies.ts'

const world = makeWorld(300, 30, 100)

test('enterprises and policies are the same in every run', () => {
  const again = makeWorld(300, 30, 100)
  expect(again.factsOf(7)).toEqual(world.factsOf(7))
  expect(again.columns).toEqual(world.columns)
  expect(benchPolicies(150).map(({ rule }) => rule)).toEqual(benchPolicies(150).map(({ rule }) => rule))
})

test('a column holds what the facts of each enterprise give, combined ones included', () => {
  const asking: Asking = { features: new Map(), tests: new Map() }
  for (const { rule, at } of world.policies) plainRule(rule.condition, at, asking)
  const facts = Array.from({ length: world.count }, (_, i) => indexFacts(world.factsOf(i)))
  for (const column of world.columns) {
    const reader = asking.features.get(column.key)!
    for (const [i, known] of facts.entries()) {
      const value = reader.read(known)
      if (column.kind === 'names') expect(column.dictionary[column.places[i]!]).toEqual(value)
      else if (!Number.isNaN(column.lo[i])) expect(value).toEqual({ lo: column.lo[i], hi: column.hi[i] })
      else expect(value).toEqual({ lo: Number.NEGATIVE_INFINITY, hi: Number.POSITIVE_INFINITY })
    }
  }
})

test('enterprises differ, and not everything is known of them', () => {
  const counts = Array.from({ length: 50 }, (_, i) => world.factsOf(i).length)
  expect(new Set(counts).size).toBeGreaterThan(5)
  expect(new Set(Array.from({ length: 50 }, (_, i) => JSON.stringify(world.factsOf(i)))).size).toBe(50)
})

test('variants move thresholds and regions of the policies they come from', () => {
  const policies = benchPolicies(320)
  const moved = policies.slice(144).filter(({ rule }, i) => {
    const original = policies[i % 144]!.rule
    expect(rule.benefit).toBe(original.benefit)
    return JSON.stringify(rule.condition) !== JSON.stringify(original.condition)
  })
  expect(new Set(policies.map(({ id }) => id)).size).toBe(320)
  expect(moved.length).toBeGreaterThan(130)
})
