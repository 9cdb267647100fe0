import { countBits } from './count-bits.ts'
import { type Coded, forEachBlock } from './judge-blocks.ts'

/** Who is eligible and who may be, as bits by enterprise: bit i of word w is enterprise 32w + i. */
export interface RuleMatches {
  readonly eligible: Int32Array
  /** Eligible or undetermined. */
  readonly maybe: Int32Array
}

/** The whole population against all rules of its program. */
export function matchAll(population: Coded): RuleMatches[] {
  const words = Math.ceil(population.count / 32)
  const results = population.program.roots.map(() => ({
    eligible: new Int32Array(words),
    maybe: new Int32Array(words),
  }))
  forEachBlock(population, ({ rows, yes, maybe }, from, length) => {
    for (const [rule, root] of population.program.roots.entries()) {
      const { eligible, maybe: open } = results[rule]!
      eligible.set(rows.subarray(yes[root]!, yes[root]! + length), from)
      open.set(rows.subarray(maybe[root]!, maybe[root]! + length), from)
    }
  })
  return results
}

export interface RuleCounts {
  readonly eligible: number
  readonly undetermined: number
}

/** How many, without keeping who. */
export function countAll(population: Coded): RuleCounts[] {
  const { roots } = population.program
  const eligible = new Float64Array(roots.length)
  const maybe = new Float64Array(roots.length)
  forEachBlock(population, (block, _from, length) => {
    for (let rule = 0; rule < roots.length; rule += 1) {
      eligible[rule]! += countBits(block.rows, block.yes[roots[rule]!]!, length)
      maybe[rule]! += countBits(block.rows, block.maybe[roots[rule]!]!, length)
    }
  })
  return roots.map((_, rule) => ({ eligible: eligible[rule]!, undetermined: maybe[rule]! - eligible[rule]! }))
}
