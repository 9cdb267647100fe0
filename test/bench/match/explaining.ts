import { indexFacts } from '@huiqi/shared/condition'
import { compileExplain, compileMatch } from '@huiqi/shared/rule'
import { type Counts, newTally } from './agreement.ts'
import type { BenchWorld } from './bench-world.ts'
import { fastest } from './timing.ts'

/** Verdicts of the evaluator itself, from facts. */
export function evaluatorCounts({ policies, factsOf }: BenchWorld, sample: number): readonly Counts[] {
  const match = compileMatch(policies)
  const tally = newTally(policies.length)
  const truths = { ineligible: 0, undetermined: 1, eligible: 2 }
  for (let i = 0; i < sample; i += 1)
    for (const [policy, verdict] of match(indexFacts(factsOf(i))).entries()) tally.add(policy, truths[verdict])
  return tally.counts
}

/** Microseconds to explain one policy to one enterprise, over all policies and some enterprises. */
export async function timeExplain({ policies, factsOf }: BenchWorld, sample: number): Promise<number> {
  const explains = policies.map(({ rule, at }) => compileExplain(rule, at))
  const enterprises = Array.from({ length: sample }, (_, i) => indexFacts(factsOf(i)))
  const ms = await fastest(10, () => {
    for (const enterprise of enterprises) for (const explain of explains) explain(enterprise)
  })
  return (ms * 1000) / (sample * policies.length)
}
