import { compilerAt, dayOf, type EnterpriseFacts, factKey, type Input } from '@huiqi/shared/condition'
import { derivationOf } from '@huiqi/shared/feature'
import { type FactColumn, isOfNumbers, type NumberColumn } from '../store/fact-column.ts'
import type { Store } from '../store/population.ts'
import { newRowFacts } from '../store/row-facts.ts'

/** Something read of everybody on a day: a feature of a condition, a base of an amount. */
export interface Wanted<T> {
  readonly key: string
  readonly inputs: readonly Input[]
  readonly read: (facts: EnterpriseFacts) => T
}

/** How it is read: from one column of distinct values (null: of which nothing is known), or row by row. */
export type Reading =
  | { readonly by: 'code'; readonly column: FactColumn | null; readonly day: number }
  | { readonly by: 'row'; readonly facts: (row: number) => EnterpriseFacts }

/** @param date the day of evaluation */
export function readingOf(store: Store, { inputs }: Wanted<unknown>, date: string): Reading {
  const [only, ...others] = inputs
  if (only === undefined || others.length > 0 || derivationOf(only.attribute, only.period, date) !== null)
    return byRow(store, date)
  const column = store.columns.get(factKey(only.attribute, only.period)) ?? null
  if (column !== null && isOfNumbers(column)) return byRow(store, date)
  return { by: 'code', column, day: dayOf(date) }
}

/** The column of numbers that holds just what is wanted, as it stands. */
export function bareNumbers(store: Store, { key, inputs }: Wanted<unknown>, date: string): NumberColumn | null {
  const [only, ...others] = inputs
  if (only === undefined || others.length > 0 || derivationOf(only.attribute, only.period, date) !== null) return null
  const column = store.columns.get(factKey(only.attribute, only.period))
  const bare = compilerAt({ date, period: null }).term({ term: 'value', ...only })
  return column !== undefined && isOfNumbers(column) && key === bare.key ? column : null
}

function byRow(store: Store, date: string): Reading {
  const rows = newRowFacts(store, date)
  return {
    by: 'row',
    facts: (row) => {
      rows.row = row
      return rows.facts
    },
  }
}
