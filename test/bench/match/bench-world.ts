import type { Fact } from '@huiqi/shared/condition'
import { type Column, featureColumns } from './columns.ts'
import { inventedEnterprises } from './enterprise.ts'
import { factGroups } from './fact-groups.ts'
import { type Asking, type PlainRule, plainRule, type RangeTest } from './plain-rule.ts'
import { type BenchPolicy, benchPolicies } from './policies.ts'
import { vocabularyOf } from './vocabulary.ts'

/** What everybody in the race is given. */
export interface BenchWorld {
  readonly policies: readonly BenchPolicy[]
  /** The policies' conditions, noted down for rivals. */
  readonly rules: readonly PlainRule[]
  /** Those of their tests that compare features with one another, by the key of the leaf. */
  readonly tests: ReadonlyMap<string, RangeTest>
  readonly count: number
  readonly columns: readonly Column[]
  readonly factsOf: (enterprise: number) => Fact[]
}

/** Computing features from facts is not what is measured: so many enterprises have facts of their own, the others combine them. */
const drawnAnew = 20_000

export function makeWorld(count: number, policyCount: number, prototypes = drawnAnew): BenchWorld {
  const policies = benchPolicies(policyCount)
  const asking: Asking = { features: new Map(), tests: new Map() }
  const rules = policies.map(({ rule, at }) => plainRule(rule.condition, at, asking))
  const readers = [...asking.features.values()]
  const vocabulary = vocabularyOf(policies)
  const groups = factGroups(readers, vocabulary.keys())
  const factsOf = inventedEnterprises(vocabulary, groups, prototypes)
  const columns = featureColumns(readers, groups, { count, prototypes }, factsOf)
  return { policies, rules, tests: asking.tests, count, columns, factsOf }
}
