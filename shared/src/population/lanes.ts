import { NO, UNKNOWN, YES } from '../condition/index.ts'
import type { CodeColumn } from './code-column.ts'
import type { CodedFeature } from './coded-feature.ts'
import type { Population } from './population.ts'
import { transpose32 } from './transpose.ts'

/**
 * Atoms by 32: for 32 enterprises the codes of a lane's features are looked up as 32 words of atom bits, and one
 * transposition turns them into 32 words of enterprise bits, one for each atom.
 */
export interface Lane {
  readonly parts: readonly { readonly feature: CodedFeature; readonly words: Int32Array }[]
  /** Row of the bit table for each of the 32 bits; -1 for a bit not in use. */
  readonly rows: Int32Array
}

export interface AtomLanes {
  readonly lanes: readonly Lane[]
  readonly rowCount: number
  /** First row of a feature's atoms: those known to hold. */
  readonly yesRow: readonly number[]
  /** First row of those that may hold. */
  readonly maybeRow: readonly number[]
  /** Where a feature's codes leave all its atoms unknown or none: one row says so for all of them. */
  readonly unknownRow: readonly (number | null)[]
}

type BitOf = (code: number) => boolean

/** Lays out the bits that a population's codes stand for just now; codes added later need new lanes. */
export function layOutLanes({ features }: Pick<Population, 'features'>): AtomLanes {
  const bits: { readonly feature: CodedFeature; readonly bit: BitOf }[] = []
  const take = (feature: CodedFeature, bit: BitOf) => bits.push({ feature, bit }) - 1
  const yesRow = features.map(
    (feature) => atomsOf(feature).map((atom) => take(feature, (code) => feature.truth(atom, code) === YES))[0] ?? 0,
  )
  const unknownRow = features.map((feature) =>
    isClean(feature) ? take(feature, (code) => feature.truth(0, code) === UNKNOWN) : null,
  )
  const maybeRow = features.map((feature, f) =>
    unknownRow[f] === null
      ? (atomsOf(feature).map((atom) => take(feature, (code) => feature.truth(atom, code) !== NO))[0] ?? 0)
      : 0,
  )
  const lanes: Lane[] = []
  for (let first = 0; first < bits.length; first += 32) lanes.push(layOut(bits.slice(first, first + 32), first))
  return { lanes, rowCount: bits.length, yesRow, maybeRow, unknownRow }
}

const atomsOf = ({ atomCount }: CodedFeature): number[] => Array.from({ length: atomCount }, (_, atom) => atom)

const codesOf = (feature: CodedFeature): number[] => Array.from({ length: feature.size() }, (_, code) => code)

const isClean = (feature: CodedFeature): boolean =>
  codesOf(feature).every((code) => {
    const unknown = atomsOf(feature).filter((atom) => feature.truth(atom, code) === UNKNOWN).length
    return unknown === 0 || unknown === feature.atomCount
  })

function layOut(bits: readonly { readonly feature: CodedFeature; readonly bit: BitOf }[], first: number): Lane {
  const rows = new Int32Array(32).fill(-1)
  const words = new Map<CodedFeature, Int32Array>()
  for (const [place, { feature, bit }] of bits.entries()) {
    rows[place] = first + place
    const table = words.get(feature) ?? new Int32Array(feature.size())
    words.set(feature, table)
    for (const code of codesOf(feature)) if (bit(code)) table[code] = (table[code] as number) | (1 << place)
  }
  return { parts: [...words].map(([feature, table]) => ({ feature, words: table })), rows }
}

/** Enterprises worked on at once: few enough for the processor's cache. */
export const blockWords = 128
const blockSize = blockWords * 32
const scratch = new Int32Array(blockSize)

/** Fills the rows of a lane for `words` × 32 enterprises from `start` on; a row of the table is `blockWords` long. */
export function fillLane({ parts, rows }: Lane, start: number, count: number, words: number, table: Int32Array): void {
  const present = Math.min(words * 32, count - start)
  scratch.fill(0)
  for (const { feature, words: bits } of parts) addBits(feature.column, bits, start, present)
  for (let word = 0; word < words; word += 1) {
    transpose32(scratch, word * 32)
    for (let place = 0; place < 32; place += 1) {
      const row = rows[place]!
      if (row >= 0) table[row * blockWords + word] = scratch[word * 32 + place]!
    }
  }
}

function addBits({ words, shift, mask }: CodeColumn, bits: Int32Array, start: number, present: number): void {
  for (let i = 0; i < present; i += 1) scratch[i]! |= bits[(words[start + i]! >>> shift) & mask]!
}
