import { NO, UNKNOWN, YES } from '../condition/index.ts'
import type { CodeColumn } from './code-column.ts'
import type { CodedFeature } from './coded-feature.ts'
import { transpose32 } from './transpose.ts'

/**
 * Atoms by 32: for 32 enterprises the words of a lane's columns are looked up as 32 words of atom bits, and one
 * transposition turns them into 32 words of enterprise bits, one row for each atom. Features that share a byte are looked
 * up together.
 */
export interface Lane {
  readonly parts: readonly LanePart[]
}

interface LanePart {
  readonly words: CodeColumn['words']
  /** Atom bits for each value of a word, or for each value of what `shift` and `mask` leave of it. */
  readonly table: Int32Array
  readonly shift: number
  readonly mask: number
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
export function layOutLanes({ features }: { readonly features: readonly CodedFeature[] }): AtomLanes {
  const bits: { readonly feature: CodedFeature; readonly bit: BitOf }[] = []
  const take = (feature: CodedFeature, bit: BitOf) => bits.push({ feature, bit }) - 1
  const rows = new Map<CodedFeature, { yes: number; maybe: number; unknown: number | null }>()
  for (const feature of bySharedWords(features)) {
    const atoms = atomsOf(feature)
    const [yes = 0] = atoms.map((atom) => take(feature, (code) => feature.truth(atom, code) === YES))
    const unknown = isClean(feature) ? take(feature, (code) => feature.truth(0, code) === UNKNOWN) : null
    const [maybe = 0] =
      unknown === null ? atoms.map((atom) => take(feature, (code) => feature.truth(atom, code) !== NO)) : []
    rows.set(feature, { yes, maybe, unknown })
  }
  const lanes: Lane[] = []
  for (let first = 0; first < bits.length; first += 32) lanes.push(layOut(bits.slice(first, first + 32)))
  return {
    lanes,
    rowCount: lanes.length * 32,
    yesRow: features.map((feature) => rows.get(feature)!.yes),
    maybeRow: features.map((feature) => rows.get(feature)!.maybe),
    unknownRow: features.map((feature) => rows.get(feature)!.unknown),
  }
}

/** Features whose codes lie in the same bytes next to one another, so that they come into the same lane. */
function bySharedWords(features: readonly CodedFeature[]): CodedFeature[] {
  const groups = new Map<CodeColumn['words'], CodedFeature[]>()
  for (const feature of features) {
    const group = groups.get(feature.column.words) ?? []
    groups.set(feature.column.words, group)
    group.push(feature)
  }
  return [...groups.values()].flat()
}

const atomsOf = ({ atomCount }: CodedFeature): number[] => Array.from({ length: atomCount }, (_, atom) => atom)

const codesOf = (feature: CodedFeature): number[] => Array.from({ length: feature.size() }, (_, code) => code)

const isClean = (feature: CodedFeature): boolean =>
  codesOf(feature).every((code) => {
    const unknown = atomsOf(feature).filter((atom) => feature.truth(atom, code) === UNKNOWN).length
    return unknown === 0 || unknown === feature.atomCount
  })

function layOut(bits: readonly { readonly feature: CodedFeature; readonly bit: BitOf }[]): Lane {
  const tables = new Map<CodedFeature, Int32Array>()
  for (const [place, { feature, bit }] of bits.entries()) {
    const table = tables.get(feature) ?? new Int32Array(feature.size())
    tables.set(feature, table)
    for (const code of codesOf(feature)) if (bit(code)) table[code] = (table[code] as number) | (1 << place)
  }
  const byWords = new Map<CodeColumn['words'], [CodedFeature, Int32Array][]>()
  for (const [feature, table] of tables) {
    const { words } = feature.column
    byWords.set(words, [...(byWords.get(words) ?? []), [feature, table]])
  }
  return { parts: [...byWords].map(([words, sharing]) => partOf(words, sharing)) }
}

function partOf(words: CodeColumn['words'], sharing: readonly [CodedFeature, Int32Array][]): LanePart {
  const [[{ column }, table]] = sharing as [[CodedFeature, Int32Array]]
  if (!(words instanceof Uint8Array)) return { words, table, shift: column.shift, mask: column.mask }
  const joint = new Int32Array(256)
  for (const [{ column: own }, bits] of sharing)
    for (let word = 0; word < 256; word += 1) joint[word]! |= bits[(word >>> own.shift) & own.mask] ?? 0
  return { words, table: joint, shift: 0, mask: 0xff }
}

/** Enterprises worked on at once: few enough for the processor's cache. */
export const blockWords = 64
const blockSize = blockWords * 32
const scratch = new Int32Array(blockSize)

/** Fills the 32 rows from `row` on for `words` × 32 enterprises from `start` on; a row of `rows` is `blockWords` long. */
export function fillLane(
  { parts }: Lane,
  row: number,
  start: number,
  count: number,
  words: number,
  rows: Int32Array,
): void {
  const present = Math.min(words * 32, count - start)
  if (parts.length === 0 || present < blockSize) scratch.fill(0)
  for (const [i, part] of parts.entries()) {
    if (part.words instanceof Uint8Array) addBytes(part.words, part.table, start, present, i === 0)
    else addBits(part, start, present, i === 0)
  }
  for (let word = 0; word < words; word += 1) transpose32(scratch, word * 32, rows, row * blockWords + word, blockWords)
}

function addBytes(words: Uint8Array, table: Int32Array, start: number, present: number, isFirst: boolean): void {
  if (isFirst) for (let i = 0; i < present; i += 1) scratch[i] = table[words[start + i]!]!
  else for (let i = 0; i < present; i += 1) scratch[i]! |= table[words[start + i]!]!
}

function addBits({ words, table, shift, mask }: LanePart, start: number, present: number, isFirst: boolean): void {
  for (let i = 0; i < present; i += 1) {
    const bits = table[(words[start + i]! >>> shift) & mask]!
    scratch[i] = isFirst ? bits : scratch[i]! | bits
  }
}
