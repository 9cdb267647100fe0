import { type Benefit, compileAmount } from '../benefit/index.ts'
import {
  type At,
  compilerAt,
  type EnterpriseFacts,
  type Interval,
  type Reader,
  type Truth,
} from '../condition/index.ts'

/** What an amount reads of each enterprise, as columns: numbers (lowest and highest possible) and truths. */
export interface AmountColumns {
  readonly numbers: readonly { readonly key: string; readonly lo: Float64Array; readonly hi: Float64Array }[]
  readonly truths: readonly { readonly key: string; readonly values: Uint8Array }[]
}

/** An amount taken apart for a population. A changed rate, cap or tier needs no facts again: the columns have the same keys. */
export interface AmountProgram {
  readonly numbers: readonly Reader<Interval>[]
  readonly truths: readonly Reader<Truth>[]
  /** The amount of the enterprise in a row, from columns in the order of `numbers` and `truths`. */
  readonly read: (columns: AmountColumns, row: number) => Interval
}

export function compileAmounts({ amount }: Benefit, at: At): AmountProgram {
  const facts = compilerAt(at)
  const cursor: { columns: AmountColumns; row: number } = { columns: { numbers: [], truths: [] }, row: 0 }
  const numbers = slots<Interval>((slot) => {
    const { lo, hi } = cursor.columns.numbers[slot]!
    return { lo: lo[cursor.row]!, hi: hi[cursor.row]! }
  })
  const truths = slots<Truth>((slot) => cursor.columns.truths[slot]!.values[cursor.row] as Truth)
  const { read } = compileAmount(amount, {
    ...facts,
    term: (term) => numbers.place(facts.term(term)),
    condition: (condition) => truths.place(facts.condition(condition)),
    itemSum: (sum) => numbers.place(compileAmount({ ...sum, modifiers: noModifiers }, facts)),
  })
  const nobody: EnterpriseFacts = new Map()
  return {
    numbers: numbers.readers,
    truths: truths.readers,
    read: (columns, row) => {
      cursor.columns = columns
      cursor.row = row
      return read(nobody, null)
    },
  }
}

/** The sum over items is read as it is; what stands around it is applied to what was read. */
const noModifiers = { rounding: { to: 1, by: 'half_up' }, floor: null, caps: [], deduct: null, minimum: null } as const

/** Gives each distinct reader a slot, and reads the slot instead. */
function slots<T>(readSlot: (slot: number) => T) {
  const readers: Reader<T>[] = []
  const byKey = new Map<string, number>()
  const place = (reader: Reader<T>): Reader<T> => {
    if (reader.inputs.length === 0) return reader
    const slot = byKey.get(reader.key) ?? readers.push(reader) - 1
    byKey.set(reader.key, slot)
    return { key: reader.key, inputs: reader.inputs, read: () => readSlot(slot) }
  }
  return { readers, place }
}

/** Columns for so many enterprises, of whom nothing is known yet. */
export function newAmountColumns({ numbers, truths }: AmountProgram, count: number): AmountColumns {
  const unknown = 1
  return {
    numbers: numbers.map(({ key }) => ({
      key,
      lo: new Float64Array(count).fill(Number.NEGATIVE_INFINITY),
      hi: new Float64Array(count).fill(Number.POSITIVE_INFINITY),
    })),
    truths: truths.map(({ key }) => ({ key, values: new Uint8Array(count).fill(unknown) })),
  }
}

/** Sets or replaces one enterprise by its facts. */
export function setAmountRow(
  program: AmountProgram,
  columns: AmountColumns,
  row: number,
  facts: EnterpriseFacts,
): void {
  for (const [slot, { read }] of program.numbers.entries()) {
    const { lo, hi } = read(facts, null)
    columns.numbers[slot]!.lo[row] = lo
    columns.numbers[slot]!.hi[row] = hi
  }
  for (const [slot, { read }] of program.truths.entries()) columns.truths[slot]!.values[row] = read(facts, null)
}

/** Enterprises and money of one group: a district, an industry, a size. */
export interface GroupSum {
  readonly enterprises: number
  /** 分, at least. */
  readonly min: number
  /** 分, at most; Infinity where some amount has no upper end. */
  readonly max: number
}

/** Adds up the amounts of the enterprises whose bit is set, by the group each is in (numbered from 0). */
export function sumAmounts(
  program: AmountProgram,
  columns: AmountColumns,
  bits: Int32Array,
  groupOf: ArrayLike<number>,
  groups: number,
): GroupSum[] {
  const sums = Array.from({ length: groups }, () => ({ enterprises: 0, min: 0, max: 0 }))
  for (const [word, set] of bits.entries()) {
    for (let rest = set; rest !== 0; rest &= rest - 1) {
      const row = word * 32 + 31 - Math.clz32(rest & -rest)
      const { lo, hi } = program.read(columns, row)
      const sum = sums[groupOf[row] as number]
      if (sum === undefined) continue
      sum.enterprises += 1
      sum.min += lo
      sum.max += hi
    }
  }
  return sums
}
