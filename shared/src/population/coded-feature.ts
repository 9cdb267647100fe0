import type { EnterpriseFacts, StringSet, Truth } from '../condition/index.ts'
import { nameCodes } from './name-codes.ts'
import { numberCodes } from './number-codes.ts'
import type { Feature } from './program.ts'

export type Codes = Uint8Array | Uint16Array | Uint32Array

/** A feature's values for all enterprises, one small number each. */
export interface CodedFeature {
  readonly key: string
  readonly atomCount: number
  /** By enterprise; replaced by a wider array when the codes outgrow it. */
  codes: Codes
  readonly encode: (facts: EnterpriseFacts) => number
  readonly encodeNumber: ((value: number) => number) | null
  readonly encodeNames: ((set: StringSet) => number) | null
  readonly truth: (atom: number, code: number) => Truth
  /** How many codes there are by now. */
  readonly size: () => number
}

export function codedFeature(feature: Feature, count: number): CodedFeature {
  const codes = new Uint8Array(count)
  const base = { key: feature.key, atomCount: feature.atoms.length, codes, encodeNumber: null, encodeNames: null }
  if (feature.kind === 'number') {
    const { atoms, read } = feature
    const numbers = numberCodes(atoms.flatMap(({ low, high }) => [low, high]).filter(Number.isFinite))
    const encode = (facts: EnterpriseFacts) => {
      const { lo, hi } = read(facts)
      return numbers.codeOf(lo, hi)
    }
    return {
      ...base,
      encode,
      encodeNumber: numbers.pointCode,
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

export function storeCode(feature: CodedFeature, index: number, code: number): void {
  if (code > largest(feature.codes)) feature.codes = widened(feature.codes)
  feature.codes[index] = code
}

/** Stores a code for every enterprise, from a function of its number. */
export function storeCodes(feature: CodedFeature, count: number, codeOf: (index: number) => number): void {
  let { codes } = feature
  let limit = largest(codes)
  for (let i = 0; i < count; i += 1) {
    const code = codeOf(i)
    if (code > limit) {
      codes = widened(codes)
      limit = largest(codes)
      feature.codes = codes
    }
    codes[i] = code
  }
}

const largest = (codes: Codes): number => 2 ** (8 * codes.BYTES_PER_ELEMENT) - 1

const widened = (codes: Codes): Codes =>
  codes instanceof Uint8Array ? Uint16Array.from(codes) : Uint32Array.from(codes)
