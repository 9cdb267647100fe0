import { type Fact, type FactValue, factKey } from '@huiqi/shared/condition'

/** How a fact changed. */
export type FactChange = {
  readonly attribute: string
  readonly period: string | null
  /** Null: nothing was known. */
  readonly before: { readonly value: FactValue; readonly source: string; readonly asOf: string } | null
}

/** The facts as they were before the changes. @param changes in the order they were made */
export function factsBefore(facts: readonly Fact[], changes: readonly FactChange[]): readonly Fact[] {
  const byKey = new Map(facts.map((fact) => [factKey(fact.attribute, fact.period), fact]))
  for (const { attribute, period, before } of changes.toReversed()) {
    const key = factKey(attribute, period)
    if (before === null) byKey.delete(key)
    else byKey.set(key, { attribute, period, ...before })
  }
  return [...byKey.values()]
}
