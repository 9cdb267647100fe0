/**
 * One number or none a row, exactly as given: whole multiples of a unit in as few bytes as they need (most money is
 * whole 万元 or 元), doubles where no unit fits; outside the heap.
 */
export interface NumberArray {
  words: Words
  /** What stands where nothing is known; in doubles NaN, which equals nothing. */
  absent: number
  /** A number is its word × multiple ÷ divisor. */
  multiple: number
  divisor: number
}

type Words = Int8Array | Int16Array | Int32Array | Float64Array

/** Multiple and divisor, coarse to fine, each a whole multiple of the next: 万元, 百元 and 元 in 分; one; a hundredth; … */
const units: readonly (readonly [number, number])[] = [
  [1_000_000, 1],
  [10_000, 1],
  [100, 1],
  [1, 1],
  [1, 100],
  [1, 10_000],
]

/** Room for `rows` rows of which nothing is known. */
export function newNumberArray(rows: number): NumberArray {
  const [multiple, divisor] = units[0]!
  return { words: new Int8Array(rows).fill(lowest(7)), absent: lowest(7), multiple, divisor }
}

/** NaN: nothing is known. */
export function numberAt({ words, absent, multiple, divisor }: NumberArray, row: number): number {
  const word = words[row]!
  return word === absent ? Number.NaN : (word * multiple) / divisor
}

/** Sets a row's number, where -0 is 0; NaN takes it away. */
export function putNumber(array: NumberArray, row: number, value: number): void {
  if (!Number.isNaN(value) && !fits(array, value)) refine(array, value)
  array.words[row] = Number.isNaN(value) ? array.absent : wordOf(array, value) + 0
}

/** Makes room for more rows. */
export function growNumbers(array: NumberArray, rows: number): void {
  const { words, absent } = array
  array.words = wordsLike(words, rows)
  array.words.fill(absent).set(words)
}

type Unit = Pick<NumberArray, 'multiple' | 'divisor'>

const lowest = (bits: number): number => -(2 ** bits)

const wordOf = ({ multiple, divisor }: Unit, value: number): number => {
  const word = (value / multiple) * divisor
  return multiple === 1 && divisor === 1 ? word : Math.round(word)
}

const isExact = (unit: Unit, value: number): boolean =>
  Number.isInteger(wordOf(unit, value)) && (wordOf(unit, value) * unit.multiple) / unit.divisor === value

const fits = (array: NumberArray, value: number): boolean =>
  array.words instanceof Float64Array || (isExact(array, value) && Math.abs(wordOf(array, value)) < -array.absent)

/** Lays the numbers out anew, so that `value` finds room too: in a finer unit, wider words, or at last in doubles. */
function refine(array: NumberArray, value: number): void {
  const old = { ...array }
  const [multiple, divisor] = units.find(
    (unit) => unit[0] / unit[1] <= old.multiple / old.divisor && isExact(toUnit(unit), value),
  ) ?? [1, 1]
  const unit = { multiple, divisor }
  let largest = isExact(unit, value) ? Math.abs(wordOf(unit, value)) : Number.POSITIVE_INFINITY
  for (let row = 0; row < old.words.length; row += 1) {
    const known = numberAt(old, row)
    if (!Number.isNaN(known)) largest = Math.max(largest, Math.abs(wordOf(unit, known)))
  }
  const words = wordsFor(largest, old.words.length)
  const doubles = words instanceof Float64Array
  const absent = doubles ? Number.NaN : lowest(words.BYTES_PER_ELEMENT * 8 - 1)
  Object.assign(array, { words, absent, ...(doubles ? { multiple: 1, divisor: 1 } : unit) })
  for (let row = 0; row < words.length; row += 1) {
    const known = numberAt(old, row)
    words[row] = Number.isNaN(known) ? absent : wordOf(array, known)
  }
}

const toUnit = ([multiple, divisor]: readonly [number, number]): Unit => ({ multiple, divisor })

/** Words for whole numbers up to `largest`; the lowest of a word stands for nothing. */
function wordsFor(largest: number, rows: number): Words {
  if (largest < 2 ** 7) return new Int8Array(rows)
  if (largest < 2 ** 15) return new Int16Array(rows)
  return largest < 2 ** 31 ? new Int32Array(rows) : new Float64Array(rows)
}

const wordsLike = (words: Words, rows: number): Words =>
  words instanceof Float64Array
    ? new Float64Array(rows)
    : wordsFor(lowest(words.BYTES_PER_ELEMENT * 8 - 1) * -1 - 1, rows)
