type Words = Uint8Array | Uint16Array | Uint32Array

/** Codes of one feature by enterprise: some bits of each word. The other bits of a byte belong to other features. */
export interface CodeColumn {
  readonly words: Words
  readonly shift: number
  readonly mask: number
}

type Width = 2 | 4 | 8 | 16 | 32

/** Hands out columns, so that features of few codes share a byte. */
export interface ColumnStore {
  /** A column wide enough for codes up to `largest`. */
  readonly take: (largest: number) => CodeColumn
  /** A wider column of any codes, in exchange. */
  readonly exchange: (column: CodeColumn, largest: number) => CodeColumn
  /** A wider column with the same codes, in exchange. */
  readonly widen: (column: CodeColumn, largest: number) => CodeColumn
  /** Bytes held for each enterprise. */
  readonly bytes: () => number
}

export const codeAt = ({ words, shift, mask }: CodeColumn, index: number): number => (words[index]! >>> shift) & mask

export function putCode({ words, shift, mask }: CodeColumn, index: number, code: number): void {
  words[index] = (words[index]! & ~(mask << shift)) | (code << shift)
}

/** Puts the codes of the enterprises from `from` on. */
export function putCodes({ words, shift, mask }: CodeColumn, from: number, codes: Uint32Array): void {
  // Nearly all words are bytes: a loop that only sees those is the faster one.
  if (words instanceof Uint8Array) putBytes(words, shift, mask, from, codes)
  else for (let i = 0; i < codes.length; i += 1) words[from + i] = codes[i]!
}

function putBytes(words: Uint8Array, shift: number, mask: number, from: number, codes: Uint32Array): void {
  const others = ~(mask << shift)
  for (let i = 0; i < codes.length; i += 1) words[from + i] = (words[from + i]! & others) | (codes[i]! << shift)
}

/** Puts one code for everybody into each column. Columns must hold nothing yet. */
export function fillCodes(codes: Iterable<readonly [CodeColumn, number]>): void {
  const patterns = new Map<Words, number>()
  for (const [{ words, shift }, code] of codes) patterns.set(words, (patterns.get(words) ?? 0) | (code << shift))
  for (const [words, pattern] of patterns) words.fill(pattern)
}

export function newColumnStore(count: number): ColumnStore {
  const free = new Map<Width, CodeColumn[]>()
  let bytes = 0

  function take(largest: number): CodeColumn {
    const width = widthFor(largest)
    const spare = free.get(width)?.pop()
    if (spare !== undefined) return spare
    const words = width === 32 ? new Uint32Array(count) : width === 16 ? new Uint16Array(count) : new Uint8Array(count)
    bytes += words.BYTES_PER_ELEMENT
    const [first, ...others] = slotsOf(words, width)
    free.set(width, others)
    return first as CodeColumn
  }

  function give(column: CodeColumn): void {
    const width = widthFor(column.mask >>> 0)
    if (width < 8) free.get(width)?.push(column)
    else bytes -= column.words.BYTES_PER_ELEMENT
  }

  return {
    take,
    exchange: (column, largest) => {
      const wider = take(largest)
      give(column)
      return wider
    },
    widen: (column, largest) => {
      const wider = take(largest)
      for (let i = 0; i < count; i += 1) putCode(wider, i, codeAt(column, i))
      give(column)
      return wider
    },
    bytes: () => bytes,
  }
}

function widthFor(largest: number): Width {
  return largest < 4 ? 2 : largest < 16 ? 4 : largest < 256 ? 8 : largest < 65_536 ? 16 : 32
}

function slotsOf(words: Words, width: Width): CodeColumn[] {
  const mask = width === 32 ? -1 : (1 << width) - 1
  const slots = width < 8 ? 8 / width : 1
  return Array.from({ length: slots }, (_, i) => ({ words, shift: i * width, mask }))
}
