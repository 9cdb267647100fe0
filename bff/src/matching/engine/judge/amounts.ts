import type { Benefit } from '@huiqi/shared/benefit'
import type { At } from '@huiqi/shared/condition'
import { type AmountColumns, compileAmounts } from '@huiqi/shared/population'
import type { Sources } from './sources.ts'

/** What a benefit pays to each: worked out when first asked for, then kept until told that the row changed. */
export interface Amounts {
  /** 分. */
  readonly lo: (row: number) => number
  /** 分; Infinity where there is no upper end. */
  readonly hi: (row: number) => number
  readonly update: (row: number) => void
}

export function newAmounts(sources: Sources, benefit: Benefit, at: At, rows: number): Amounts {
  const program = compileAmounts(benefit, at)
  const numbers = program.numbers.map((reader) => sources.numbers({ ...reader, read: bare(reader.read) }, at.date))
  const truths = program.truths.map((reader) => sources.truths({ ...reader, read: bare(reader.read) }, at.date))
  const one: AmountColumns = {
    numbers: program.numbers.map(({ key }) => ({ key, lo: new Float64Array(1), hi: new Float64Array(1) })),
    truths: program.truths.map(({ key }) => ({ key, values: new Uint8Array(1) })),
  }
  if (numbers.length + truths.length === 0) {
    const { lo, hi } = program.read(one, 0)
    return { lo: () => lo, hi: () => hi, update: () => undefined }
  }
  const lows = new Float64Array(rows).fill(Number.NaN)
  const highs = new Float64Array(rows)
  const workOut = (row: number): void => {
    for (let slot = 0; slot < numbers.length; slot += 1) {
      const { lo, hi } = numbers[slot]!.at(row)
      one.numbers[slot]!.lo[0] = lo
      one.numbers[slot]!.hi[0] = hi
    }
    for (let slot = 0; slot < truths.length; slot += 1) {
      const { values, placeOf } = truths[slot]!
      one.truths[slot]!.values[0] = values[placeOf(row)]!
    }
    const { lo, hi } = program.read(one, 0)
    lows[row] = lo
    highs[row] = hi
  }
  return {
    lo: (row) => {
      if (Number.isNaN(lows[row]!)) workOut(row)
      return lows[row]!
    },
    hi: (row) => {
      if (Number.isNaN(lows[row]!)) workOut(row)
      return highs[row]!
    },
    update: (row) => {
      for (const source of [...numbers, ...truths]) source.update(row)
      lows[row] = Number.NaN
    },
  }
}

/** Nothing here is read within an item. */
const bare =
  <F, T>(read: (facts: F, item: null) => T) =>
  (facts: F): T =>
    read(facts, null)
