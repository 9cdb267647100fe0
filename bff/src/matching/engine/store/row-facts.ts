import { type EnterpriseFacts, indexFacts } from '@huiqi/shared/condition'
import { derivationOf } from '@huiqi/shared/feature'
import { type Known, knownAt } from './fact-column.ts'
import type { Store } from './population.ts'

/** The facts of one row after the other, with what follows from them on a day: what `factsOn` gives of one enterprise. */
export interface RowFacts {
  readonly facts: EnterpriseFacts
  row: number
}

export function newRowFacts({ columns }: Store, date: string): RowFacts {
  const derivations = new Map<string, ReturnType<typeof derivationOf>>()
  const cursor: RowFacts = { row: 0, facts: { get: find, has: (key) => find(key) !== undefined } }
  return cursor

  function find(key: string): Known | undefined {
    const column = columns.get(key)
    return (column && knownAt(column, cursor.row)) ?? derive(key)
  }

  function derive(key: string): Known | undefined {
    let derivation = derivations.get(key)
    if (derivation === undefined) {
      const [attribute = '', period = ''] = key.split('@')
      derivation = derivationOf(attribute, period || null, date)
      derivations.set(key, derivation)
    }
    const fact = derivation?.(cursor.facts)
    return fact ? indexFacts([fact]).get(key) : undefined
  }
}
