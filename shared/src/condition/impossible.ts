import { attributeOf } from '../attribute/index.ts'
import { isEmptyRange, setValue } from './parse-range.ts'
import type { Bound, Condition, Leaf, Range } from './syntax.ts'

/** Attributes that hold exactly one value, so that two different ones can't both hold. */
const singleValued = ['enum', 'grade', 'region', 'industry']

/** The first child of an `all` that can't hold together with those before it, as far as constants show. */
export function findImpossible(
  children: readonly Condition[],
): { readonly child: number; readonly message: string } | null {
  const ranges = new Map<string, Range>()
  const sets = new Map<string, readonly string[]>()
  for (const [child, condition] of children.entries()) {
    for (const leaf of requiredLeaves(condition)) {
      if (clashes(leaf, ranges, sets)) return { child, message: `“${leaf.text}”与前面的条件矛盾，没有企业能同时满足。` }
    }
  }
  return null
}

/** The leaves that must all hold for the condition to hold. */
function requiredLeaves(condition: Condition): readonly Leaf[] {
  if (condition.node === 'leaf') return [condition]
  return condition.node === 'all' ? condition.children.flatMap(requiredLeaves) : []
}

function clashes({ test }: Leaf, ranges: Map<string, Range>, sets: Map<string, readonly string[]>): boolean {
  if (test.test === 'range' && !test.negated) {
    const key = JSON.stringify(test.of)
    const joined = intersectRanges(ranges.get(key), test.range)
    ranges.set(key, joined)
    return isEmptyRange(joined)
  }
  if (test.test === 'set' && test.hierarchy === null && test.of.set === 'value' && test.mode !== 'all') {
    if (!singleValued.includes(attributeOf(test.of.attribute)?.type ?? '')) return false
    const key = JSON.stringify(test.of)
    const possible =
      sets.get(key) ?? attributeOf(test.of.attribute)?.values ?? (test.mode === 'any' ? test.values : null)
    if (possible === null) return false
    const left = possible.filter((value) => test.values.includes(value) === (test.mode === 'any'))
    sets.set(key, left)
    return left.length === 0
  }
  return false
}

export function intersectRanges(a: Range | undefined, b: Range): Range {
  return { low: tighter(a?.low ?? null, b.low, 1), high: tighter(a?.high ?? null, b.high, -1) }
}

/** The bound that leaves less; of bounds that are no constants only one is kept. */
function tighter(a: Bound | null, b: Bound | null, direction: 1 | -1): Bound | null {
  if (a === null || b === null) return a ?? b
  const [first, second] = [setValue(a), setValue(b)]
  if (first === null || second === null) return first === null ? b : a
  const difference = (first - second) * direction
  if (difference === 0) return a.open ? a : b
  return difference > 0 ? a : b
}
