import type { Register } from '../store/register.ts'
import { forEachBit } from './totals.ts'

/** The first codes among the rows whose bit is set, in order. */
export function firstCodes({ compare, usccAt }: Register, rows: Int32Array, most: number): string[] {
  const first: number[] = []
  forEachBit(rows, (row) => {
    if (first.length === most && compare(row, first[most - 1]!) > 0) return
    let place = first.length
    while (place > 0 && compare(row, first[place - 1]!) < 0) place -= 1
    first.splice(place, 0, row)
    if (first.length > most) first.pop()
  })
  return first.map(usccAt)
}

/** All codes of the rows whose bit is set, in order. */
export function allCodes({ compare, usccAt }: Register, rows: Int32Array): string[] {
  const all: number[] = []
  forEachBit(rows, (row) => all.push(row))
  return all.sort(compare).map(usccAt)
}
