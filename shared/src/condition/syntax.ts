import type { Dimension } from '../attribute/index.ts'

/** What a number is of, besides a unit: days, yes or no, a place on an ordered list. */
export type NumberKind = Dimension | 'date' | 'bool' | 'grade'

/** An exact fraction, such as 6‰ = 6/1000. */
export interface Rate {
  readonly numerator: number
  readonly denominator: number
}

/** A number computed from facts. Dates are day numbers, yes is 1, grades count down from 0 (the best). */
export type Term =
  | { readonly term: 'const'; readonly value: number }
  | { readonly term: 'today' }
  /** The first or last day of a span. */
  | { readonly term: 'edge'; readonly edge: 'first' | 'last'; readonly span: string }
  | OutsideFigure
  | { readonly term: 'value'; readonly attribute: string; readonly period: string | null }
  | { readonly term: 'arithmetic'; readonly by: Arithmetic; readonly left: Term; readonly right: Term }
  | { readonly term: 'scale'; readonly of: Term; readonly rate: Rate }
  | { readonly term: 'series'; readonly by: Aggregate; readonly attribute: string; readonly span: string }
  /** For how many periods in a row the value has grown over the same period a year earlier. */
  | { readonly term: 'streak'; readonly attribute: string; readonly period: string }
  /** The highest step reached in the period and never before (since the period `since`, or the founding); 0 if none. */
  | {
      readonly term: 'first_cross'
      readonly attribute: string
      readonly period: string
      readonly steps: readonly number[]
      readonly since: string | null
    }
  | { readonly term: 'count'; readonly items: string; readonly where: Condition | null }
  | { readonly term: 'total'; readonly items: string; readonly where: Condition | null; readonly of: Term }
  | { readonly term: 'entries'; readonly by: 'count' | 'amount'; readonly entries: Entries }
  /** The day of the first or latest such entry. */
  | { readonly term: 'date_of'; readonly which: 'first' | 'latest'; readonly entries: Entries }
  | { readonly term: 'elapsed'; readonly unit: 'years' | 'months' | 'days'; readonly since: Term; readonly until: Term }

/** A figure that no fact of the enterprise gives: its value belongs to a department. */
export type OutsideFigure =
  /** A parameter of the policy (the city's expected growth), with its value as the rule sets it; null while it doesn't. */
  | { readonly term: 'param'; readonly name: string; readonly title: string; readonly value: number | null }
  /** A reference figure from outside, perhaps by region and industry (industry average). */
  | { readonly term: 'ref'; readonly name: string; readonly title: string; readonly period: string | null }

export type Arithmetic = 'growth' | 'ratio' | 'plus' | 'minus' | 'times' | 'over' | 'higher_of' | 'lower_of'

export type Aggregate = 'sum' | 'mean' | 'peak' | 'low'

/** Entries of a history: of these names or grades (null: any), obtained in the span (null: ever). */
export interface Entries {
  readonly attribute: string
  readonly names: readonly string[] | null
  readonly span: string | null
}

/** A set of strings from facts; of a history: names and grades. */
export interface SetTerm {
  /**
   * `value`: the attribute as it stands; of a history: `held` valid on the day, `obtained` in the span, `first` obtained
   * for the first time in the span, `renewed` in it, `upgraded` to a better grade in it.
   */
  readonly set: 'value' | 'held' | 'obtained' | 'first' | 'renewed' | 'upgraded'
  readonly attribute: string
  readonly span: string | null
  /** `first` only: these names count as one title, which must never have been held under any of them. */
  readonly together: readonly string[] | null
}

export interface Bound {
  readonly at: Term
  /** The bound itself lies outside. */
  readonly open: boolean
}

export interface Range {
  readonly low: Bound | null
  readonly high: Bound | null
}

export type Test =
  | {
      readonly test: 'range'
      readonly of: Term
      readonly kind: NumberKind
      readonly range: Range
      readonly negated: boolean
    }
  | {
      readonly test: 'set'
      readonly of: SetTerm
      readonly mode: 'any' | 'all' | 'none'
      readonly values: readonly string[]
      /** Values are codes that hold all codes below them. */
      readonly hierarchy: 'region' | 'industry' | null
    }
  /** There is a value. Without one it is unknown, never "no". */
  | { readonly test: 'exists'; readonly attribute: string; readonly period: string | null }
  /** Nothing the machine can decide: a discretion, or a gap in the source. */
  | { readonly test: 'open' }

export type LeafKind = 'requirement' | 'bonus' | 'discretion'

export interface Leaf {
  readonly node: 'leaf'
  readonly kind: LeafKind
  /** Plain Chinese. */
  readonly text: string
  /** Clause of the document. */
  readonly clause: string | null
  readonly test: Test
  /** Who decides a discretion. */
  readonly decider: string | null
  /** What the source leaves open. */
  readonly gap: string | null
}

/** The condition tree. Frozen; built by `parseCondition` only. */
export type Condition =
  | { readonly node: 'all' | 'any'; readonly text: string | null; readonly children: readonly Condition[] }
  | { readonly node: 'not'; readonly text: string | null; readonly child: Condition }
  | {
      readonly node: 'if'
      readonly text: string | null
      readonly condition: Condition
      readonly then: Condition
      readonly otherwise: Condition
    }
  | {
      readonly node: 'at_least'
      readonly text: string | null
      readonly n: number
      readonly children: readonly Condition[]
    }
  | Leaf
