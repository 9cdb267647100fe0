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

/** Where a fact is kept among those of its enterprise. */
export const factKey = (attribute: string, period: string | null): string => `${attribute}@${period ?? ''}`
