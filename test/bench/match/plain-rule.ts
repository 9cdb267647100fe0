import {
  type At,
  type Bound,
  type Condition,
  compilerAt,
  type EnterpriseFacts,
  type Interval,
  type Leaf,
  type Reader,
  type StringSet,
  YES,
} from '@huiqi/shared/condition'

/** One end of a range: a constant, or the number of another feature. */
export interface PlainBound {
  readonly at: number | string
  readonly open: boolean
}

/** A question to one feature, by the feature's key. */
export type PlainTest =
  | {
      readonly op: 'range'
      readonly of: string
      readonly low: PlainBound | null
      readonly high: PlainBound | null
      readonly negated: boolean
    }
  | {
      readonly op: 'names'
      readonly of: string
      readonly mode: 'any' | 'all' | 'none'
      readonly values: readonly string[]
      readonly hierarchy: 'region' | 'industry' | null
    }

/** A condition over features, as an engineer would note it down for any other engine. */
export type PlainRule =
  | PlainTest
  /** What no data decides (discretions, gaps) is unknown. */
  | { readonly op: 'unknown' }
  | { readonly op: 'all' | 'any'; readonly children: readonly PlainRule[] }
  | { readonly op: 'not'; readonly child: PlainRule }
  | { readonly op: 'if'; readonly children: readonly [PlainRule, PlainRule, PlainRule] }

/** A feature that plain rules ask: a number (as far as it is known) or a set of names. */
export type FeatureReader = {
  readonly key: string
  /** Whose facts it reads. */
  readonly attributes: readonly string[]
} & (
  | { readonly kind: 'number'; readonly read: (facts: EnterpriseFacts) => Interval }
  | {
      readonly kind: 'names'
      readonly read: (facts: EnterpriseFacts) => StringSet
      readonly hierarchy: 'region' | 'industry' | null
    }
)

/** What plain rules ask, by key. */
export interface Asking {
  readonly features: Map<string, FeatureReader>
  /** Tests that are no comparison of a feature with constants, by the key of their leaf. */
  readonly tests: Map<string, RangeTest>
}

export type RangeTest = Extract<PlainTest, { op: 'range' }>

/** Notes a condition down, and in `asking` what it asks. Independent of how shared/population takes rules apart. */
export function plainRule(condition: Condition, at: At, asking: Asking): PlainRule {
  const plain = (child: Condition) => plainRule(child, at, asking)
  switch (condition.node) {
    case 'leaf':
      return plainLeaf(condition, at, asking)
    case 'all':
    case 'any':
      return { op: condition.node, children: condition.children.map(plain) }
    case 'not':
      return { op: 'not', child: plain(condition.child) }
    case 'if':
      return { op: 'if', children: [plain(condition.condition), plain(condition.then), plain(condition.otherwise)] }
    case 'at_least': {
      const among = condition.children.map(plain)
      return { op: 'any', children: choices(among, condition.n).map((children) => ({ op: 'all', children })) }
    }
  }
}

/** All ways to choose `n`. */
function choices<T>(from: readonly T[], n: number): T[][] {
  if (n === 0) return [[]]
  return from.flatMap((first, i) => choices(from.slice(i + 1), n - 1).map((others) => [first, ...others]))
}

const read = <T>({ key, inputs, read: from }: Reader<T>) => ({
  key,
  attributes: inputs.map(({ attribute }) => attribute),
  read: (facts: EnterpriseFacts) => from(facts, null),
})

const unknown: PlainRule = { op: 'unknown' }
const present = { lo: 1, hi: 1 }
const absent = { lo: Number.NEGATIVE_INFINITY, hi: Number.POSITIVE_INFINITY }

function plainLeaf(leaf: Leaf, at: At, asking: Asking): PlainRule {
  const { test } = leaf
  switch (test.test) {
    case 'open':
      return unknown
    case 'set': {
      const reader = compilerAt(at).set(test.of)
      asking.features.set(reader.key, { ...read(reader), kind: 'names', hierarchy: test.hierarchy })
      return { op: 'names', of: reader.key, mode: test.mode, values: test.values, hierarchy: test.hierarchy }
    }
    case 'exists': {
      // A value that is there makes it true, one that isn't leaves it open.
      const { key, attributes, read: truth } = read(compilerAt(at).condition(leaf))
      asking.features.set(key, {
        key,
        attributes,
        kind: 'number',
        read: (facts) => (truth(facts) === YES ? present : absent),
      })
      const test: RangeTest = { op: 'range', of: key, low: { at: 1, open: false }, high: null, negated: false }
      asking.tests.set(key, test)
      return test
    }
    case 'range': {
      const [low, high] = [test.range.low, test.range.high].map((bound) => bound && plainBound(bound, at, asking))
      if (low === undefined || high === undefined) return unknown
      const reader = compilerAt(at).term(test.of)
      asking.features.set(reader.key, { ...read(reader), kind: 'number' })
      const plain: RangeTest = { op: 'range', of: reader.key, low, high, negated: test.negated }
      if (typeof low?.at === 'string' || typeof high?.at === 'string')
        asking.tests.set(compilerAt(at).condition(leaf).key, plain)
      return plain
    }
  }
}

/** Undefined: a parameter that nobody set. */
function plainBound({ at: term, open }: Bound, at: At, asking: Asking): PlainBound | undefined {
  const reader = compilerAt(at).term(term)
  if (reader.inputs.length > 0) {
    asking.features.set(reader.key, { ...read(reader), kind: 'number' })
    return { at: reader.key, open }
  }
  const { lo, hi } = reader.read(new Map(), null)
  return lo === hi ? { at: lo, open } : undefined
}
