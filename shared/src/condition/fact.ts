import { attributeOf } from '../attribute/index.ts'
import { dayOf } from './civil-date.ts'
import { lastDay } from './period.ts'

/** A dated entry of a history: a certificate, an entry into a register, an incident, a benefit received. */
export interface HistoryEntry {
  readonly name: string
  /** Level within the name, such as 一级 of 施工总承包. */
  readonly grade?: string | null
  readonly obtainedOn: string
  /** Last day of validity; open-ended without it. */
  readonly validTo?: string | null
  /** Set when this is no first award: the number or date of the one it renews. */
  readonly renewalOf?: string | null
  /** 分, for benefits received. */
  readonly amount?: number | null
}

/** One item of a collection: its values by attribute code. */
export type Item = Readonly<Record<string, number | string | boolean | readonly string[] | null>>

/**
 * By the attribute's type: number (money in 分, rates in %, else the attribute's unit), boolean, string (choice,
 * grade, code, date), string[] (a complete set), HistoryEntry[] (a complete history), Item[].
 */
export type FactValue = number | string | boolean | readonly string[] | readonly HistoryEntry[] | readonly Item[]

/** One sourced value (画像指标). */
export interface Fact {
  readonly attribute: string
  /** `2025`, `2025Q1`, `2025-06`; null for standing facts. */
  readonly period: string | null
  readonly value: FactValue
  /** Department code. */
  readonly source: string
  /** The day the value is of, `YYYY-MM-DD`. */
  readonly asOf: string
}

/** A fact, and the last day (a day number) on which it is fresh enough to be trusted. */
export interface Known {
  readonly fact: Fact
  readonly trustedUntil: number
}

/** The facts of one enterprise, by attribute and period (`factKey`). */
export type EnterpriseFacts = ReadonlyMap<string, Known>

export const factKey = (attribute: string, period: string | null): string => `${attribute}@${period ?? ''}`

/** Where two facts speak of the same attribute and period, the later as-of date holds, then the later in the list. */
export function indexFacts(facts: Iterable<Fact>): EnterpriseFacts {
  const byKey = new Map<string, Known>()
  for (const fact of facts) {
    const key = factKey(fact.attribute, fact.period)
    const present = byKey.get(key)
    if (!present || present.fact.asOf <= fact.asOf) byKey.set(key, { fact, trustedUntil: trustedUntil(fact) })
  }
  return byKey
}

/**
 * A fact is trusted until its attribute's freshness limit has passed. A figure reported after its period ended is
 * final and does not age.
 */
function trustedUntil(fact: Fact): number {
  const limit = attributeOf(fact.attribute)?.freshnessDays ?? null
  if (limit === null) return Number.POSITIVE_INFINITY
  const asOf = dayOf(fact.asOf)
  if (Number.isNaN(asOf)) return Number.NEGATIVE_INFINITY
  if (fact.period !== null && asOf > lastDay(fact.period)) return Number.POSITIVE_INFINITY
  return asOf + limit
}
