import { policyFiles, readPolicy, readScenarios } from '@huiqi/bff/policy/library/read-library'
import { parseQuantity } from '@huiqi/shared/attribute'
import { type At, resolvePeriod } from '@huiqi/shared/condition'
import type { PolicyRule } from '@huiqi/shared/rule'
import { newRandom } from './random.ts'
import { movedRule } from './variant.ts'

export interface BenchPolicy {
  readonly id: string
  readonly rule: PolicyRule
  readonly at: At
}

/** The day of all evaluations. */
export const today = '2026-06-01'

/** The real policies with the parameters of their scenarios, then variants of them in turn, up to `count`. */
export function benchPolicies(count: number): BenchPolicy[] {
  const real = policyFiles().map(realPolicy)
  return Array.from({ length: count }, (_, i) => {
    const policy = real[i % real.length]!
    const round = Math.floor(i / real.length)
    if (round === 0) return policy
    return { id: `${policy.id}.${round}`, rule: movedRule(policy.rule, newRandom(i)), at: policy.at }
  })
}

function realPolicy(file: string): BenchPolicy {
  const { policy, rule } = readPolicy(file)
  const { params = {}, refs } = readScenarios(file).at
  const at = {
    date: today,
    period: resolvePeriod(policy.period, { date: today }),
    params: Object.fromEntries(Object.entries(params).map(([name, text]) => [name, parseQuantity(text)!.value])),
    refs: (refs ?? {}) as At['refs'] & {},
  }
  return { id: policy.id, rule, at }
}
