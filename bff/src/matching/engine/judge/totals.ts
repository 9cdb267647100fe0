import { codeAt } from '../store/code-array.ts'
import { type Grouping, groupings, type Register } from '../store/register.ts'
import type { Group } from '../types.ts'
import type { Judged } from './judged.ts'

/** What a rule reaches and costs, in all and by group. */
export interface Totals {
  readonly eligible: number
  readonly undetermined: number
  readonly atLeastFen: number
  readonly atMostFen: number | null
  readonly groups: Readonly<Record<Grouping, readonly Group[]>>
}

export function totalsOf({ groups }: Register, { eligible, maybe, amounts }: Judged): Totals {
  const sums = groupings.map((one) => newSums(groups[one].names.length))
  const codes = groupings.map((one) => groups[one].codes)
  forEachBit(maybe, (row) => {
    const isEligible = ((eligible[row >>> 5]! >>> (row & 31)) & 1) === 1
    const least = isEligible ? amounts.lo(row) : 0
    const most = amounts.hi(row)
    for (let g = 0; g < sums.length; g += 1) {
      const group = codeAt(codes[g]!, row)
      const { counts, reached, fen, mostFen } = sums[g]!
      counts[group]! += 1
      reached[group]! += isEligible ? 1 : 0
      fen[group]! += least
      mostFen[group]! += most
    }
  })
  const [all] = sums as [Sums]
  const byGroup = (g: number) => groupsOf(groups[groupings[g]!].names, sums[g]!)
  const eligibleCount = total(all.reached)
  return {
    eligible: eligibleCount,
    undetermined: total(all.counts) - eligibleCount,
    atLeastFen: total(all.fen),
    atMostFen: finite(total(all.mostFen)),
    groups: { district: byGroup(0), industry: byGroup(1), size: byGroup(2) },
  }
}

interface Sums {
  readonly counts: Float64Array
  readonly reached: Float64Array
  readonly fen: Float64Array
  readonly mostFen: Float64Array
}

const newSums = (size: number): Sums => ({
  counts: new Float64Array(size),
  reached: new Float64Array(size),
  fen: new Float64Array(size),
  mostFen: new Float64Array(size),
})

const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0)

const finite = (fen: number): number | null => (Number.isFinite(fen) ? fen : null)

const groupsOf = (names: readonly string[], { counts, reached, fen, mostFen }: Sums): Group[] =>
  names
    .map((key, g) => ({ key, eligible: reached[g]!, fen: fen[g]!, most: finite(mostFen[g]!) }))
    .filter((_, g) => counts[g]! > 0)
    .sort((a, b) => (a.key < b.key ? -1 : 1))

/** Calls for every set bit, in order. */
export function forEachBit(words: Int32Array, visit: (row: number) => void): void {
  for (let word = 0; word < words.length; word += 1)
    for (let rest = words[word]!; rest !== 0; rest &= rest - 1) visit(word * 32 + 31 - Math.clz32(rest & -rest))
}
