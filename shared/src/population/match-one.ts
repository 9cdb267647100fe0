import { NO, type Truth, YES } from '../condition/index.ts'
import { codeAt } from './code-column.ts'
import { nodeJudge } from './judge-node.ts'
import type { Population } from './population.ts'
import { rulePlans } from './rule-plans.ts'

/** Verdicts of one enterprise as bits by rule: bit i of word w is rule 32w + i. Overwritten by the next call. */
export interface OneMatch {
  readonly eligible: Int32Array
  /** Eligible or undetermined. */
  readonly maybe: Int32Array
}

/**
 * One enterprise against all rules. What of a rule's top `all` rests on a single feature is settled beforehand for each code
 * of the feature. Features that refuse many rules (the place) strike them out by bits, all at once; what is left is looked
 * up rule by rule, and only what joins several features is judged node by node. Build anew after new codes turned up.
 */
export function compileMatchOne(population: Population): (enterprise: number) => OneMatch {
  const { program, features } = population
  const words = Math.ceil(program.roots.length / 32)
  const { always, masks, parts, rest } = rulePlans(population, words)
  const columns = features.map(({ column }) => column)
  const codes = new Uint32Array(features.length)
  const judge = nodeJudge(population, codes)
  const eligible = new Int32Array(words)
  const maybe = new Int32Array(words)

  /** What is left of a rule: the least of its parts. */
  function judgeRule(rule: number, enterprise: number): Truth {
    let truth: Truth = YES
    for (let p = parts.starts[rule]!; p < parts.starts[rule + 1]!; p += 1) {
      const code = codeAt(columns[parts.features[p]!]!, enterprise)
      const one = parts.truths[parts.tables[p]! + code] as Truth
      if (one === NO) return NO
      if (one < truth) truth = one
    }
    const nodes = rest[rule]!
    for (let n = 0; n < nodes.length; n += 1) {
      const { node, reads } = nodes[n]!
      for (let f = 0; f < reads.length; f += 1) codes[reads[f]!] = codeAt(columns[reads[f]!]!, enterprise)
      const one = judge(node)
      if (one === NO) return NO
      if (one < truth) truth = one
    }
    return truth
  }

  return (enterprise) => {
    eligible.set(always.eligible)
    maybe.set(always.maybe)
    for (let m = 0; m < masks.length; m += 1) {
      const { feature, touched, bits } = masks[m]!
      let from = codeAt(columns[feature]!, enterprise) * touched.length * 2
      for (let t = 0; t < touched.length; t += 1, from += 2) {
        eligible[touched[t]!]! &= bits[from]!
        maybe[touched[t]!]! &= bits[from + 1]!
      }
    }
    for (let word = 0; word < words; word += 1) {
      for (let left = maybe[word]!; left !== 0; left &= left - 1) {
        const bit = left & -left
        const truth = judgeRule(word * 32 + 31 - Math.clz32(bit), enterprise)
        if (truth !== YES) eligible[word]! &= ~bit
        if (truth === NO) maybe[word]! &= ~bit
      }
    }
    return { eligible, maybe }
  }
}
