import { NO, not, type Truth, UNKNOWN, YES } from '@huiqi/shared/condition'
import {
  compileProgram,
  newPopulation,
  type Population,
  setNames,
  setNumbers,
  setTruths,
} from '@huiqi/shared/population'
import type { BenchWorld } from './bench-world.ts'
import type { NumberColumn } from './columns.ts'
import type { RangeTest } from './plain-rule.ts'

export const compile = ({ policies }: BenchWorld): Population['program'] =>
  compileProgram(policies.map(({ rule, at }) => ({ condition: rule.condition, at })))

/** The population encoded from the feature columns. */
export function encode({ count, columns, tests }: BenchWorld, program: Population['program']): Population {
  const population = newPopulation(program, count)
  for (const column of columns) {
    if (column.kind === 'number') setNumbers(population, column.key, column.lo, column.hi)
    else setNames(population, column.key, column.dictionary, column.places)
  }
  const numbers = new Map(columns.flatMap((column) => (column.kind === 'number' ? [[column.key, column]] : [])))
  for (const [key, test] of tests) setTruths(population, key, truthsOf(test, numbers, count))
  return population
}

/** A test that compares features with one another, for everybody. */
function truthsOf({ of, low, high, negated }: RangeTest, columns: ReadonlyMap<string, NumberColumn>, count: number) {
  const column = columns.get(of)!
  const truths = new Uint8Array(count).fill(YES)
  const end = (at: number | string) => (typeof at === 'string' ? columns.get(at)! : { lo: [at], hi: [at] })
  for (const [bound, isAbove] of [
    [low, true],
    [high, false],
  ] as const) {
    if (!bound) continue
    const other = end(bound.at)
    const [a, b] = isAbove ? [column, other] : [other, column]
    for (let i = 0; i < count; i += 1) {
      const truth = compare(read(a.lo, i), read(a.hi, i), read(b.lo, i), read(b.hi, i), bound.open)
      if (truth < truths[i]!) truths[i] = truth
    }
  }
  return negated ? truths.map((truth) => not(truth as Truth)) : truths
}

const read = (values: ArrayLike<number>, i: number): number => values[values.length === 1 ? 0 : i]!

/** Whether the first is above the second; comparisons with NaN don't hold. What is no number at all is above and below nothing. */
const compare = (lo: number, hi: number, otherLo: number, otherHi: number, open: boolean): Truth =>
  (open ? hi <= otherLo : hi < otherLo) ? NO : (open ? lo > otherHi : lo >= otherHi) ? YES : UNKNOWN
