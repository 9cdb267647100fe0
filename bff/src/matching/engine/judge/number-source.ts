import { dayOf, type Interval } from '@huiqi/shared/condition'
import type { Coder } from '@huiqi/shared/population'
import { codeAt, newCodeArray, putCode } from '../store/code-array.ts'
import { type FactColumn, trustedOn } from '../store/fact-column.ts'
import { type NumberArray, newNumberArray, numberAt, putNumber } from '../store/number-array.ts'
import type { Store } from '../store/population.ts'
import { readByCode } from './code-table.ts'
import { bareNumbers, type Reading, readingOf, type Wanted } from './reading.ts'

/** A number of everybody, as far as it is known. Follows what changes in the store, told of the row. */
export interface NumberSource {
  readonly at: (row: number) => Interval
  /** By row, the code of its number. */
  readonly coded: (coder: Coder) => (row: number) => number
  readonly update: (row: number) => void
}

const anything: Interval = { lo: Number.NEGATIVE_INFINITY, hi: Number.POSITIVE_INFINITY }

export function newNumberSource(store: Store, wanted: Wanted<Interval>, date: string): NumberSource {
  const bare = bareNumbers(store, wanted, date)
  if (bare !== null) return fromNumbers(bare, bare.values.numbers, dayOf(date))
  const reading = readingOf(store, wanted, date)
  return reading.by === 'code' ? fromCodes(wanted, reading) : fromRows(store, wanted, reading)
}

function fromNumbers(column: FactColumn, numbers: NumberArray, day: number): NumberSource {
  let trusted = trustedOn(column, day)
  let allTrusted = trusted.every(Boolean)
  const valueAt = (row: number): number => {
    if (trusted.length < column.days.length) {
      trusted = trustedOn(column, day)
      allTrusted = trusted.every(Boolean)
    }
    return allTrusted || trusted[codeAt(column.ages, row)] ? numberAt(numbers, row) : Number.NaN
  }
  return {
    at: (row) => {
      const value = valueAt(row)
      return Number.isNaN(value) ? anything : { lo: value, hi: value }
    },
    coded: (coder) => {
      const unknown = coder.encodeInterval!(anything.lo, anything.hi)
      const encode = coder.encodeNumber!
      return (row) => {
        const value = valueAt(row)
        return Number.isNaN(value) ? unknown : encode(value)
      }
    },
    update: () => undefined,
  }
}

function fromCodes({ read }: Wanted<Interval>, { column, day }: Extract<Reading, { by: 'code' }>): NumberSource {
  // Lower and upper end by code, outside the heap: there may be as many as enterprises.
  let ends = new Float64Array(128)
  let filled = 0
  const codeOf = readByCode(column, day, read, ({ lo, hi }) => {
    if (filled === ends.length) {
      const longer = new Float64Array(ends.length * 2)
      longer.set(ends)
      ends = longer
    }
    ends[filled] = lo
    ends[filled + 1] = hi
    filled += 2
  })
  return {
    at: (row) => {
      const place = codeOf(row) * 2
      return { lo: ends[place]!, hi: ends[place + 1]! }
    },
    coded: (coder) => {
      const encode = coder.encodeInterval!
      const codes: number[] = []
      return (row) => {
        const place = codeOf(row)
        for (let next = codes.length; next <= place; next += 1) codes.push(encode(ends[next * 2]!, ends[next * 2 + 1]!))
        return codes[place]!
      }
    },
    update: () => undefined,
  }
}

/** Read row by row, and kept: most numbers are known, and of those known in part there are few kinds. */
function fromRows(store: Store, { read }: Wanted<Interval>, { facts }: Extract<Reading, { by: 'row' }>): NumberSource {
  const rows = store.register.capacity()
  const points = newNumberArray(rows)
  const others = newCodeArray(rows)
  const intervals: Interval[] = []
  const places = new Map<string, number>()
  const update = (row: number) => {
    const interval = read(facts(row))
    const { lo, hi } = interval
    putNumber(points, row, lo === hi ? lo : Number.NaN)
    if (lo === hi) return
    const key = `${lo},${hi}`
    const place = places.get(key) ?? intervals.push(interval) - 1
    places.set(key, place)
    putCode(others, row, place)
  }
  for (let row = 0; row < store.register.count(); row += 1) update(row)
  return {
    at: (row) => {
      const value = numberAt(points, row)
      return Number.isNaN(value) ? intervals[codeAt(others, row)]! : { lo: value, hi: value }
    },
    coded: (coder) => {
      const [encode, encodeNumber] = [coder.encodeInterval!, coder.encodeNumber!]
      const codes: number[] = []
      return (row) => {
        const value = numberAt(points, row)
        if (!Number.isNaN(value)) return encodeNumber(value)
        const place = codeAt(others, row)
        for (let next = codes.length; next <= place; next += 1)
          codes.push(encode(intervals[next]!.lo, intervals[next]!.hi))
        return codes[place]!
      }
    },
    update,
  }
}
