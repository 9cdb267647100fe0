import type { StringSet, Truth } from '@huiqi/shared/condition'
import { codeAt, newCodeArray, putCode } from '../store/code-array.ts'
import type { Store } from '../store/population.ts'
import { readByCode } from './code-table.ts'
import { readingOf, type Wanted } from './reading.ts'

/** Names or a truth of everybody, of few distinct values. Follows what changes in the store, told of the row. */
export interface CodeSource<T> {
  /** Place of a row's value in `values`. */
  readonly placeOf: (row: number) => number
  /** Distinct values, in the order in which they turned up. */
  readonly values: readonly T[]
  readonly update: (row: number) => void
}

export const newNameSource = (store: Store, wanted: Wanted<StringSet>, date: string): CodeSource<StringSet> =>
  newCodeSource(store, wanted, date, (set) => (set === null ? '' : `=${set.join('\n')}`))

export const newTruthSource = (store: Store, wanted: Wanted<Truth>, date: string): CodeSource<Truth> =>
  newCodeSource(store, wanted, date, String)

function newCodeSource<T>(store: Store, wanted: Wanted<T>, date: string, keyOf: (value: T) => string): CodeSource<T> {
  const values: T[] = []
  const places = new Map<string, number>()
  const placeOfValue = (value: T): number => {
    const key = keyOf(value)
    const place = places.get(key) ?? values.push(value) - 1
    places.set(key, place)
    return place
  }
  const reading = readingOf(store, wanted, date)
  if (reading.by === 'code') {
    const byCode: number[] = []
    const codeOf = readByCode(reading.column, reading.day, wanted.read, (value) => byCode.push(placeOfValue(value)))
    return { placeOf: (row) => byCode[codeOf(row)]!, values, update: () => undefined }
  }
  const kept = newCodeArray(store.register.capacity())
  const update = (row: number) => putCode(kept, row, placeOfValue(wanted.read(reading.facts(row))))
  for (let row = 0; row < store.register.count(); row += 1) update(row)
  return { placeOf: (row) => codeAt(kept, row), values, update }
}
