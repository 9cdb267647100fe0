import type { EnterpriseFacts } from './enterprise-facts.ts'
import type { Item } from './fact.ts'
import { anything, exactly, type Interval } from './interval.ts'
import type { Anchor } from './period.ts'
import type { Condition, SetTerm, Term } from './syntax.ts'
import type { Truth } from './truth.ts'

/** A reference figure: one number, or one by the code of an attribute such as `industry_code` (the narrowest holds). */
export type Reference = number | { readonly by: string; readonly values: Readonly<Record<string, Reference>> }

/** When, and against which outside figures, a rule is evaluated. */
export interface At extends Anchor {
  /** Parameters that differ from those the rule sets, in base units (分, %). */
  readonly params?: Readonly<Record<string, number>>
  /** References by `referenceKey`, in base units. */
  readonly refs?: Readonly<Record<string, Reference>>
}

/** A fact that a reader looks at. */
export interface Input {
  readonly attribute: string
  readonly period: string | null
}

/**
 * A compiled piece of a rule. Two readers with the same key read the same from the same facts, whatever rule they
 * come from. `item` is the item being judged, inside a collection.
 */
export interface Reader<T> {
  readonly key: string
  readonly inputs: readonly Input[]
  /** Facts that it looks at only as the others stand: the years since the founding, those before in a row of growth. */
  readonly further?: ((facts: EnterpriseFacts) => readonly Input[]) | undefined
  readonly read: (facts: EnterpriseFacts, item: Item | null) => T
}

/** What any of them looks at further. */
export function furtherOf(readers: readonly Reader<unknown>[]): Reader<unknown>['further'] {
  const all = readers.flatMap(({ further }) => further ?? [])
  return all.length === 0 ? undefined : (facts) => all.flatMap((further) => further(facts))
}

export interface JudgedItem {
  readonly item: Item
  /** YES or UNKNOWN: items that do not qualify are left out. */
  readonly truth: Truth
}

/** Strings from facts; null when not known. */
export type StringSet = readonly string[] | null

/** The compilers of one evaluation, handed down so that terms may hold conditions and conditions hold terms. */
export interface Compile {
  readonly term: (term: Term) => Reader<Interval>
  readonly condition: (condition: Condition) => Reader<Truth>
  readonly set: (set: SetTerm) => Reader<StringSet>
  readonly items: (items: string, where: Condition | null) => Reader<readonly JudgedItem[] | null>
}

export function mergeInputs(readers: readonly Reader<unknown>[]): readonly Input[] {
  const byKey = new Map<string, Input>()
  for (const { inputs } of readers) for (const input of inputs) byKey.set(`${input.attribute}@${input.period}`, input)
  return [...byKey.values()]
}

export function constant(value: number): Reader<Interval> {
  const known = exactly(value)
  return { key: String(value), inputs: [], read: () => known }
}

/** A figure that is not set is not known, whatever the facts. */
export const settled = (value: number | null, name: string): Reader<Interval> =>
  value === null ? { key: `unset(${name})`, inputs: [], read: () => anything } : constant(value)
