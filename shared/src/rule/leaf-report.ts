import { attributeOf, formatQuantity } from '../attribute/index.ts'
import {
  type Compile,
  type EnterpriseFacts,
  type Interval,
  intervalText,
  isKnown,
  type Leaf,
  numberText,
  requiredText,
  type Test,
  type Truth,
  UNKNOWN,
  YES,
} from '../condition/index.ts'
import { lookUp } from './evidence.ts'
import type { LeafReport } from './explanation.ts'

export const verdictName = (truth: Truth): LeafReport['verdict'] =>
  truth === YES ? 'met' : truth === UNKNOWN ? 'unknown' : 'unmet'

/** A leaf ready to be judged and reported. */
export interface CompiledLeaf {
  readonly truth: (facts: EnterpriseFacts) => Truth
  readonly report: (facts: EnterpriseFacts, truth: Truth) => LeafReport
}

export function compileLeaf(leaf: Leaf, path: string, compile: Compile, date: string): CompiledLeaf {
  const test = compile.condition(leaf)
  const { kind, clause, text, decider, gap } = leaf
  const required = requiredText(leaf.test)
  const actualOf = compileActual(leaf.test, compile)
  return {
    truth: (facts) => test.read(facts, null),
    report: (facts, truth) => {
      const { evidence, missing } = lookUp(test.inputs, facts, date)
      const verdict = verdictName(truth)
      const { actual, toMeet } = actualOf(facts)
      return {
        path,
        kind,
        clause,
        text,
        verdict,
        required,
        actual: actual ?? (evidence.length === 1 && !evidence[0]!.stale ? evidence[0]!.value : null),
        evidence,
        missing: verdict === 'unknown' ? missing : [],
        toMeet: verdict === 'unmet' ? (toMeet ?? `需要${required}`) : null,
        decider,
        gap,
      }
    },
  }
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
    return { actual, toMeet: distanceText(read, low?.read(facts, null), high?.read(facts, null), test, code) }
  }
}

function distanceText(
  value: Interval,
  low: Interval | undefined,
  high: Interval | undefined,
  { kind, negated }: Extract<Test, { test: 'range' }>,
  code: string | undefined,
): string | null {
  if (negated || !isKnown(value) || kind === 'bool') return null
  if (kind === 'date' || kind === 'grade') {
    const limit = low && value.lo < low.lo ? low : high
    return limit && isKnown(limit) && attributeOf(code ?? '') ? `目前是${numberText(value.lo, kind, code)}` : null
  }
  if (low && isKnown(low) && value.lo <= low.lo) return moveText('再增加', low.lo - value.lo, kind)
  if (high && isKnown(high) && value.lo >= high.lo) return moveText('需要降低', value.lo - high.lo, kind)
  return null
}

const moveText = (verb: string, by: number, kind: Parameters<typeof formatQuantity>[1]): string =>
  by === 0 ? `${verb}一点（恰好在界限上，不含界限）` : `${verb}${formatQuantity(by, kind)}`
