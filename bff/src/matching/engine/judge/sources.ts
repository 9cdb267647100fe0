import type { Interval, StringSet, Truth } from '@huiqi/shared/condition'
import type { Store } from '../store/population.ts'
import { type CodeSource, newNameSource, newTruthSource } from './code-source.ts'
import { keepRecent } from './keep-recent.ts'
import { type NumberSource, newNumberSource } from './number-source.ts'
import type { Wanted } from './reading.ts'

/** What was read of everybody lately, by the key of what was read and the day. */
export interface Sources {
  readonly numbers: (wanted: Wanted<Interval>, date: string) => NumberSource
  readonly names: (wanted: Wanted<StringSet>, date: string) => CodeSource<StringSet>
  readonly truths: (wanted: Wanted<Truth>, date: string) => CodeSource<Truth>
  readonly update: (row: number) => void
  readonly clear: () => void
}

/** More than any rule reads; each is up to 8 bytes an enterprise. */
const KEPT = 24

export function newSources(store: Store): Sources {
  const numbers = keepRecent<NumberSource>(KEPT)
  const names = keepRecent<CodeSource<StringSet>>(KEPT)
  const truths = keepRecent<CodeSource<Truth>>(KEPT)
  const kinds = [numbers, names, truths]
  const keyOf = ({ key }: Wanted<unknown>, date: string) => `${date} ${key}`
  return {
    numbers: (wanted, date) => numbers.get(keyOf(wanted, date), () => newNumberSource(store, wanted, date)),
    names: (wanted, date) => names.get(keyOf(wanted, date), () => newNameSource(store, wanted, date)),
    truths: (wanted, date) => truths.get(keyOf(wanted, date), () => newTruthSource(store, wanted, date)),
    update: (row) => {
      for (const kind of kinds) for (const source of kind.values()) source.update(row)
    },
    clear: () => {
      for (const kind of kinds) kind.clear()
    },
  }
}
