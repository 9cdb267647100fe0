import { NO } from '../condition/index.ts'
import { codeAt } from './code-column.ts'
import type { Population } from './population.ts'
import type { RulePart } from './rule-plans.ts'

/** Looking a rule up costs as much as striking out the rules of so many words. */
const wordsPerLookUp = 3
const sample = 2_000

/**
 * Which features strike rules out by bits before the others are looked up rule by rule: those that spare more look-ups than
 * their words cost, most useful first, judged by how often a sample of the population has each code.
 */
export function chooseMasks(
  population: Population,
  parts: readonly RulePart[],
): { readonly chosen: readonly (readonly RulePart[])[]; readonly others: readonly RulePart[] } {
  const refusals = new Map(parts.map((part) => [part, refusal(population, part)]))
  const candidates = new Map<number, RulePart[]>()
  for (const part of parts) candidates.set(part.feature, [...(candidates.get(part.feature) ?? []), part])
  const standing = new Float64Array(population.program.roots.length).fill(1)
  const gain = (own: readonly RulePart[]) =>
    own.reduce((sum, part) => sum + standing[part.rule]! * refusals.get(part)!, 0) * wordsPerLookUp -
    new Set(own.map(({ rule }) => rule >>> 5)).size
  const chosen: RulePart[][] = []
  for (;;) {
    const [best] = [...candidates.values()].sort((a, b) => gain(b) - gain(a))
    if (!best || gain(best) <= 0) break
    for (const part of best) standing[part.rule]! *= 1 - refusals.get(part)!
    chosen.push(best)
    candidates.delete(best[0]!.feature)
  }
  // What refuses most is looked up first.
  const others = [...candidates.values()].flat().sort((a, b) => refusals.get(b)! - refusals.get(a)!)
  return { chosen, others }
}

/** The share of enterprises that a part refuses. */
function refusal({ features, count }: Population, { feature, truths }: RulePart): number {
  const { column } = features[feature]!
  const step = Math.max(1, Math.floor(count / sample))
  let [seen, refused] = [0, 0]
  for (let i = 0; i < count; i += step) {
    seen += 1
    if (truths[codeAt(column, i)] === NO) refused += 1
  }
  return seen === 0 ? 0 : refused / seen
}
