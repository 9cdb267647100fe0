/** One small number a row, in as few bits as the largest needs; outside the heap. */
export interface CodeArray {
  rows: number
  words: Uint8Array | Uint16Array | Uint32Array
  bits: Bits
  /** log2 of the rows in a word, and that many ones. */
  shift: number
  rowMask: number
  mask: number
}

type Bits = 0 | 1 | 2 | 4 | 8 | 16 | 32
const widths: readonly Bits[] = [0, 1, 2, 4, 8, 16, 32]

/** Room for `rows` rows, all 0. */
export const newCodeArray = (rows: number): CodeArray => ({ rows, ...laidOut(0, rows) })

export const codeAt = ({ words, shift, rowMask, bits, mask }: CodeArray, row: number): number =>
  ((words[row >>> shift]! >>> ((row & rowMask) * bits)) & mask) >>> 0

/** Sets a row's number, in wider words where it doesn't fit. */
export function putCode(array: CodeArray, row: number, code: number): void {
  if (code > array.mask >>> 0) widen(array, code)
  const { words, shift, rowMask, bits, mask } = array
  if (bits === 0) return
  const [at, offset] = [row >>> shift, (row & rowMask) * bits]
  words[at] = (words[at]! & ~(mask << offset)) | (code << offset)
}

/** Makes room for more rows. */
export function growCodes(array: CodeArray, rows: number): void {
  const { words, bits } = array
  Object.assign(array, { rows, ...laidOut(bits, rows) })
  if (bits > 0) array.words.set(words)
}

function laidOut(bits: Bits, rows: number): Omit<CodeArray, 'rows'> {
  // Without bits, every row is in the one word, which is 0.
  if (bits === 0) return { words: new Uint8Array(1), bits, shift: 31, rowMask: 0, mask: 0 }
  const perWord = Math.max(8 / bits, 1)
  const length = Math.ceil(rows / perWord)
  const words = bits === 32 ? new Uint32Array(length) : bits === 16 ? new Uint16Array(length) : new Uint8Array(length)
  return { words, bits, shift: Math.log2(perWord), rowMask: perWord - 1, mask: bits === 32 ? -1 : (1 << bits) - 1 }
}

function widen(array: CodeArray, code: number): void {
  const narrow = { ...array }
  Object.assign(array, laidOut(widths.find((width) => code < 2 ** width)!, array.rows))
  if (narrow.bits > 0) for (let row = 0; row < array.rows; row += 1) putCode(array, row, codeAt(narrow, row))
}
