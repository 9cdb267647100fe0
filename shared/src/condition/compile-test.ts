import { isWithinIndustry } from '../industry/index.ts'
import { isWithinRegion } from '../region/index.ts'
import { compileRange } from './compile-range.ts'
import { resolvePeriod } from './period.ts'
import { rawValue } from './read-value.ts'
import type { At, Compile, Reader, StringSet } from './reader.ts'
import type { Test } from './syntax.ts'
import { NO, not, type Truth, UNKNOWN, YES } from './truth.ts'

type TestOf<Kind extends Test['test']> = Extract<Test, { test: Kind }>

export function compileTest(test: Test, at: At, compile: Compile): Reader<Truth> {
  switch (test.test) {
    case 'range':
      return compileRangeTest(test, compile)
    case 'set':
      return compileSetTest(test, compile)
    case 'exists': {
      const raw = rawValue(test.attribute, test.period === null ? null : resolvePeriod(test.period, at), at)
      return {
        ...raw,
        key: `exists(${raw.key})`,
        read: (facts, item) => (raw.read(facts, item) === undefined ? UNKNOWN : YES),
      }
    }
    case 'open':
      return { key: 'open', inputs: [], read: () => UNKNOWN }
  }
}

function compileRangeTest({ of, range, negated }: TestOf<'range'>, compile: Compile): Reader<Truth> {
  const inside = compileRange(compile.term(of), range, compile)
  if (!negated) return inside
  return { ...inside, key: `not(${inside.key})`, read: (facts, item) => not(inside.read(facts, item)) }
}

function compileSetTest(test: TestOf<'set'>, compile: Compile): Reader<Truth> {
  const set = compile.set(test.of)
  const holds = setTest(test)
  return {
    key: `${test.mode}(${set.key},${test.hierarchy ?? ''}${test.values.join('|')})`,
    inputs: set.inputs,
    read: (facts, item) => holds(set.read(facts, item)),
  }
}

const contains = {
  region: isWithinRegion,
  industry: isWithinIndustry,
}

/** Whether a set of strings passes, whoever read it: the same function judges encoded populations. */
export function setTest({
  mode,
  values,
  hierarchy,
}: Pick<TestOf<'set'>, 'mode' | 'values' | 'hierarchy'>): (set: StringSet) => Truth {
  const has = (set: readonly string[], wanted: string) =>
    hierarchy === null ? set.includes(wanted) : set.some((code) => contains[hierarchy](code, wanted))
  return (set) => {
    if (set === null) return UNKNOWN
    if (mode === 'all') return values.every((wanted) => has(set, wanted)) ? YES : NO
    return values.some((wanted) => has(set, wanted)) === (mode === 'any') ? YES : NO
  }
}
