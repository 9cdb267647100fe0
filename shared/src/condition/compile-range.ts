import { type Interval, isAbove, isBelow, isNowhere } from './interval.ts'
import { type Compile, furtherOf, mergeInputs, type Reader } from './reader.ts'
import type { Bound, Range } from './syntax.ts'
import { and, NO, type Truth, YES } from './truth.ts'

/** Whether a number lies in a range, whose ends may be computed too. */
export function compileRange(value: Reader<Interval>, range: Range, compile: Compile): Reader<Truth> {
  const low = compileBound(range.low, compile, isAbove)
  const high = compileBound(range.high, compile, isBelow)
  return {
    key: `${low.key}<${value.key}<${high.key}`,
    inputs: mergeInputs([value, low, high]),
    further: furtherOf([value, low, high]),
    read: (facts, item) => {
      const read = value.read(facts, item)
      if (isNowhere(read)) return NO
      const above = low.read(facts, item)(read)
      return above === NO ? NO : and(above, high.read(facts, item)(read))
    },
  }
}

type Side = (value: Interval) => Truth

const unbounded: Reader<Side> = { key: '', inputs: [], read: () => () => YES }

function compileBound(
  bound: Bound | null,
  compile: Compile,
  compare: (value: Interval, bound: Interval, open: boolean) => Truth,
): Reader<Side> {
  if (bound === null) return unbounded
  const term = compile.term(bound.at)
  return {
    key: `${bound.open ? '(' : '['}${term.key}`,
    inputs: term.inputs,
    further: term.further,
    read: (facts, item) => {
      const limit = term.read(facts, item)
      return isNowhere(limit) ? () => NO : (value) => compare(value, limit, bound.open)
    },
  }
}
