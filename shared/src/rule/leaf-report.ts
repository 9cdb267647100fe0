import { formatQuantity } from '../attribute/index.ts'
import {
  type Compile,
  type EnterpriseFacts,
  factKey,
  type Interval,
  intervalText,
  isKnown,
  isNowhere,
  type Leaf,
  requiredText,
  type Test,
  type Truth,
  termText,
  UNKNOWN,
  YES,
} from '../condition/index.ts'
import { askedText, lookUp } from './evidence.ts'
import type { LeafReport } from './explanation.ts'
import { compileMissingFigures } from './missing-figures.ts'

export const verdictName = (truth: Truth): LeafReport['verdict'] =>
  truth === YES ? 'met' : truth === UNKNOWN ? 'unknown' : 'unmet'

/** A leaf ready to be judged and reported. */
export interface CompiledLeaf {
  readonly truth: (facts: EnterpriseFacts) => Truth
  readonly report: (facts: EnterpriseFacts, truth: Truth) => LeafReport
  /** It asks about the day of something that never was. */
  readonly isNowhere: (facts: EnterpriseFacts) => boolean
}

/** `isTest`: the leaf only chooses a branch, so nothing has to be done to meet it. */
export function compileLeaf(leaf: Leaf, path: string, compile: Compile, date: string, isTest: boolean): CompiledLeaf {
  const test = compile.condition(leaf)
  const { kind, clause, text, decider, gap } = leaf
  const requiredOf = compileRequired(leaf.test, compile)
  const actualOf = compileActual(leaf.test, compile)
  const number = leaf.test.test === 'range' ? compile.term(leaf.test.of) : null
  const unsetOf = compileMissingFigures(leaf.test, compile, date)
  return {
    truth: (facts) => test.read(facts, null),
    isNowhere: (facts) => number !== null && isNowhere(number.read(facts, null)),
    report: (facts, truth) => {
      const { evidence, missing } = lookUp([...test.inputs, ...(test.further?.(facts) ?? [])], facts, date)
      const verdict = verdictName(truth)
      const { actual, toMeet } = actualOf(facts)
      const required = requiredOf(facts)
      return {
        path,
        kind,
        clause,
        text,
        verdict,
        applies: true,
        required,
        actual: actual ?? onlyValue(leaf.test, evidence, facts),
        evidence,
        missing: verdict === 'unknown' ? missing : [],
        unset: verdict === 'unknown' ? unsetOf(facts) : [],
        toMeet: verdict === 'unmet' && !isTest ? (toMeet ?? `需要${required}`) : null,
        decider,
        gap,
      }
    },
  }
}

/** The value where one fact alone decides; null where several do, or it is too old. */
function onlyValue(test: Test, [only, ...others]: LeafReport['evidence'], facts: EnterpriseFacts): string | null {
  if (!only || others.length > 0 || only.stale) return null
  const { attribute, period } = only
  return askedText(test, attribute, facts.get(factKey(attribute, period))!.fact.value)
}

/** Ends of a range that are parameters or other figures are worded with their value. */
function compileRequired(test: Test, compile: Compile): (facts: EnterpriseFacts) => string {
  const ends = test.test === 'range' ? [test.range.low, test.range.high].flatMap((bound) => bound?.at ?? []) : []
  if (test.test !== 'range' || ends.every(({ term }) => term === 'const')) {
    const text = requiredText(test)
    return () => text
  }
  const { kind } = test
  const readers = new Map(ends.map((term) => [term, compile.term(term)]))
  return (facts) =>
    requiredText(test, (term) => {
      const value = readers.get(term)?.read(facts, null)
      const known = value && intervalText(value, kind)
      return term.term === 'const' && known ? known : `${termText(term, kind)}（${known ?? '未知'}）`
    })
}

interface Actual {
  readonly actual: string | null
  readonly toMeet: string | null
}

const unseen: Actual = { actual: null, toMeet: null }

/** The computed number of a comparison, and how far it is from its limit. */
function compileActual(test: Test, compile: Compile): (facts: EnterpriseFacts) => Actual {
  if (test.test !== 'range') return () => unseen
  const value = compile.term(test.of)
  const code = test.of.term === 'value' ? test.of.attribute : undefined
  const low = test.range.low && compile.term(test.range.low.at)
  const high = test.range.high && compile.term(test.range.high.at)
  return (facts) => {
    const read = value.read(facts, null)
    const actual = intervalText(read, test.kind, code)
    return { actual, toMeet: distanceText(read, low?.read(facts, null), high?.read(facts, null), test) }
  }
}

function distanceText(
  value: Interval,
  low: Interval | undefined,
  high: Interval | undefined,
  { kind, negated }: Extract<Test, { test: 'range' }>,
): string | null {
  if (negated || !isKnown(value) || kind === 'bool' || kind === 'date' || kind === 'grade') return null
  if (low && isKnown(low) && value.lo <= low.lo) return moveText('再增加', low.lo - value.lo, kind)
  if (high && isKnown(high) && value.lo >= high.lo) return moveText('需要降低', value.lo - high.lo, kind)
  return null
}

const moveText = (verb: string, by: number, kind: Parameters<typeof formatQuantity>[1]): string =>
  by === 0 ? `${verb}一点（恰好在界限上，不含界限）` : `${verb}${formatQuantity(by, kind)}`
