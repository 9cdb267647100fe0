import { codeAt } from '../store/code-array.ts'
import type { Cell, Register } from '../store/register.ts'
import type { Group, Preview } from '../types.ts'
import type { Judged } from './judged.ts'

/** What a rule reaches and costs, in all and by group. */
export type Totals = Pick<
  Preview,
  'eligible' | 'undetermined' | 'atLeastFen' | 'atMostFen' | 'byDistrict' | 'byIndustry' | 'bySize'
>

export function totalsOf({ cells, cellCodes }: Register, { eligible, maybe, amounts }: Judged): Totals {
  const sums = { maybe: newSums(cells), eligible: newSums(cells), fen: newSums(cells), most: newSums(cells) }
  forEachBit(maybe, (row) => {
    const cell = codeAt(cellCodes, row)
    sums.maybe[cell]! += 1
    sums.most[cell]! += amounts.hi(row)
    if (((eligible[row >>> 5]! >>> (row & 31)) & 1) === 0) return
    sums.eligible[cell]! += 1
    sums.fen[cell]! += amounts.lo(row)
  })
  const eligibleCount = total(sums.eligible)
  return {
    eligible: eligibleCount,
    undetermined: total(sums.maybe) - eligibleCount,
    atLeastFen: total(sums.fen),
    atMostFen: finite(total(sums.most)),
    byDistrict: groupsOf(cells, 0, sums),
    byIndustry: groupsOf(cells, 1, sums),
    bySize: groupsOf(cells, 2, sums),
  }
}

/** By cell. */
type Sums = Readonly<Record<'maybe' | 'eligible' | 'fen' | 'most', Float64Array>>

const newSums = (cells: readonly Cell[]): Float64Array => new Float64Array(cells.length)

const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0)

const finite = (fen: number): number | null => (Number.isFinite(fen) ? fen : null)

function groupsOf(cells: readonly Cell[], by: 0 | 1 | 2, sums: Sums): Group[] {
  const reached = cells.map((cell, at) => ({ key: cell[by], at })).filter(({ at }) => sums.maybe[at]! > 0)
  const keys = [...new Set(reached.map(({ key }) => key))].sort()
  return keys.map((key) => {
    const places = reached.filter((one) => one.key === key)
    const sum = (of: Float64Array) => places.reduce((all, { at }) => all + of[at]!, 0)
    return { key, eligible: sum(sums.eligible), fen: sum(sums.fen), most: finite(sum(sums.most)) }
  })
}

/** Calls for every set bit, in order. */
export function forEachBit(words: Int32Array, visit: (row: number) => void): void {
  for (let word = 0; word < words.length; word += 1)
    for (let rest = words[word]!; rest !== 0; rest &= rest - 1) visit(word * 32 + 31 - Math.clz32(rest & -rest))
}
