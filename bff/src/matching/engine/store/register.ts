import { industrySection } from '@huiqi/shared/industry'
import { type CodeArray, growCodes, newCodeArray, putCode } from './code-array.ts'
import { hashOf } from './text-dictionary.ts'

/** An enterprise as the register has it. */
export interface Registered {
  /** 18 letters and digits. */
  readonly uscc: string
  readonly region: string
  /** GB/T 4754 code. */
  readonly industry: string | null
  readonly size: string | null
}

/** What people look at totals by: district, industry section, size; empty: not known. */
export type Cell = readonly [district: string, industry: string, size: string]

/** Who there is, a row each, and the cell each is in; outside the heap. */
export interface Register {
  readonly count: () => number
  /** Rows there is room for. */
  readonly capacity: () => number
  readonly rowOf: (uscc: string) => number | undefined
  readonly usccAt: (row: number) => string
  /** Adds an enterprise, or takes what changed. */
  readonly put: (enterprise: Registered) => number
  /** Distinct cells, and by row which one it is. */
  readonly cells: readonly Cell[]
  readonly cellCodes: CodeArray
  /** Below 0: the code of row `a` comes first. */
  readonly compare: (a: number, b: number) => number
  readonly grow: (rows: number) => void
  readonly bytes: () => number
}

const LENGTH = 18

export function newRegister(rows: number): Register {
  let letters = new Uint8Array(rows * LENGTH)
  // Rows by hash of the code, open addressing; 0 is free.
  let table = new Uint32Array(tableSize(rows))
  let count = 0
  const cells: Cell[] = []
  const cellByName = new Map<string, number>()
  const cellCodes = newCodeArray(rows)
  const wanted = new Uint8Array(LENGTH)

  const at = (row: number) => letters.subarray(row * LENGTH, (row + 1) * LENGTH)

  function placeOf(code: Uint8Array): number {
    let place = hashOf(code) & (table.length - 1)
    while (table[place] !== 0 && compareBytes(at(table[place]! - 1), code) !== 0)
      place = (place + 1) & (table.length - 1)
    return place
  }

  function find(uscc: string): number {
    if (uscc.length !== LENGTH) return -1
    for (let i = 0; i < LENGTH; i += 1) wanted[i] = uscc.charCodeAt(i)
    return placeOf(wanted)
  }

  function cellOf({ region, industry, size }: Registered): number {
    const cell: Cell = [region, industry === null ? '' : (industrySection(industry) ?? ''), size ?? '']
    const name = cell.join()
    const code = cellByName.get(name) ?? cells.push(cell) - 1
    cellByName.set(name, code)
    return code
  }

  return {
    count: () => count,
    capacity: () => letters.length / LENGTH,
    rowOf: (uscc) => {
      const place = find(uscc)
      return place < 0 || table[place] === 0 ? undefined : table[place]! - 1
    },
    usccAt: (row) => String.fromCharCode(...at(row)),
    put: (enterprise) => {
      const place = find(enterprise.uscc)
      if (place < 0) throw new RangeError('a code has 18 letters')
      if (table[place] === 0) {
        letters.set(wanted, count * LENGTH)
        count += 1
        table[place] = count
      }
      const row = table[place]! - 1
      putCode(cellCodes, row, cellOf(enterprise))
      return row
    },
    cells,
    cellCodes,
    compare: (a, b) => compareBytes(at(a), at(b)),
    grow: (more) => {
      const old = letters
      letters = new Uint8Array(more * LENGTH)
      letters.set(old)
      table = new Uint32Array(tableSize(more))
      for (let row = 0; row < count; row += 1) table[placeOf(at(row))] = row + 1
      growCodes(cellCodes, more)
    },
    bytes: () => letters.length + table.byteLength + cellCodes.words.byteLength,
  }
}

/** At most three quarters full. */
const tableSize = (rows: number): number => 2 ** Math.ceil(Math.log2(Math.max(rows, 12) / 0.75))

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < LENGTH; i += 1) if (a[i] !== b[i]) return a[i]! - b[i]!
  return 0
}
