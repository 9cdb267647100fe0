import type { EnterpriseFacts, StringSet, Truth } from '../condition/index.ts'
import { type CodeColumn, type ColumnStore, putCode, putCodes } from './code-column.ts'
import { nameCodes } from './name-codes.ts'
import { type NumberCodes, numberCodes } from './number-codes.ts'
import type { Feature } from './program.ts'

/** A feature's values for all enterprises, one small number each. */
export interface CodedFeature {
  readonly key: string
  readonly atomCount: number
  /** By enterprise; replaced by a wider one when the codes outgrow it. */
  column: CodeColumn
  readonly encode: (facts: EnterpriseFacts) => number
  readonly encodeNumber: ((value: number) => number) | null
  readonly encodeInterval: ((lo: number, hi: number) => number) | null
  /** Codes of many numbers at once: see `NumberCodes`. */
  readonly encodeNumbers: NumberCodes['codesOf'] | null
  readonly encodeNames: ((set: StringSet) => number) | null
  readonly truth: (atom: number, code: number) => Truth
  /** How many codes there are by now. */
  readonly size: () => number
}

export function codedFeature(feature: Feature, store: ColumnStore): CodedFeature {
  const coder = coderOf(feature)
  // One more than there are: the code of what is not known turns up first.
  return { ...coder, column: store.take(coder.size()) }
}

/** A feature's codes: which there are, and what each answers to the atoms. */
export type Coder = Omit<CodedFeature, 'column'>

export function coderOf(feature: Feature): Coder {
  const base = {
    key: feature.key,
    atomCount: feature.atoms.length,
    encodeNumber: null,
    encodeInterval: null,
    encodeNumbers: null,
    encodeNames: null,
  }
  if (feature.kind === 'number') {
    const { atoms, read } = feature
    const numbers = numberCodes(atoms)
    const encode = (facts: EnterpriseFacts) => {
      const { lo, hi } = read(facts)
      return numbers.codeOf(lo, hi)
    }
    return {
      ...base,
      encode,
      encodeNumber: numbers.pointCode,
      encodeInterval: numbers.codeOf,
      encodeNumbers: numbers.codesOf,
      truth: (atom, code) => numbers.truth(atoms[atom]!, code),
      size: numbers.size,
    }
  }
  if (feature.kind === 'names') {
    const { atoms, read } = feature
    const names = nameCodes(atoms)
    return {
      ...base,
      encode: (facts) => names.codeOf(read(facts)),
      encodeNames: names.codeOf,
      truth: names.truth,
      size: names.size,
    }
  }
  return { ...base, encode: feature.read, truth: (_atom, code) => code as Truth, size: () => truthCount }
}

const truthCount = 3

export function storeCode(feature: CodedFeature, store: ColumnStore, index: number, code: number): void {
  if (code > feature.column.mask >>> 0) feature.column = store.widen(feature.column, code)
  putCode(feature.column, index, code)
}

/** Enterprises whose codes are worked out before they are stored: few enough for the processor's cache. */
const blockSize = 4096
const block = new Uint32Array(blockSize)

/** Stores a code for every enterprise: `encode` fills a block with those of the enterprises from `from` on. */
export function storeCodes(
  feature: CodedFeature,
  store: ColumnStore,
  count: number,
  encode: (from: number, codes: Uint32Array) => void,
): void {
  for (let from = 0; from < count; from += blockSize) {
    const codes = block.subarray(0, Math.min(blockSize, count - from))
    encode(from, codes)
    const largest = feature.size() - 1
    if (largest > feature.column.mask >>> 0)
      feature.column = from === 0 ? store.exchange(feature.column, largest) : store.widen(feature.column, largest)
    putCodes(feature.column, from, codes)
  }
}
