import { type EnterpriseFacts, type Interval, indexFacts, type StringSet, type Truth } from '../condition/index.ts'
import { type ColumnStore, fillCodes, newColumnStore } from './code-column.ts'
import { type CodedFeature, codedFeature, storeCode, storeCodes } from './coded-feature.ts'
import type { Program } from './program.ts'

/** All enterprises, encoded for one program: a quarter byte to a byte for each feature. */
export interface Population {
  readonly program: Program
  readonly count: number
  readonly features: readonly CodedFeature[]
  readonly store: ColumnStore
}

/** Room for `count` enterprises, of whom nothing is known yet. */
export function newPopulation(program: Program, count: number): Population {
  const store = newColumnStore(count)
  const features = program.features.map((feature) => codedFeature(feature, store))
  const nothing = indexFacts([])
  fillCodes(features.map((feature) => [feature.column, feature.encode(nothing)]))
  return { program, count, features, store }
}

/** Sets or replaces one enterprise by its facts. */
export function setEnterprise({ features, store }: Population, index: number, facts: EnterpriseFacts): void {
  for (const feature of features) storeCode(feature, store, index, feature.encode(facts))
}

/** Sets or replaces one enterprise by the values of the program's features, in their order. */
export function setRow({ features, store }: Population, index: number, values: readonly FeatureValue[]): void {
  for (let f = 0; f < features.length; f += 1) storeCode(features[f]!, store, index, codeOf(features[f]!, values[f]!))
}

/** By the feature's kind: what is known of a number, a set of names, a truth. */
export type FeatureValue = Interval | StringSet | Truth

function codeOf({ encodeInterval, encodeNames }: CodedFeature, value: FeatureValue): number {
  if (encodeInterval) {
    const { lo, hi } = value as Interval
    return encodeInterval(lo, hi)
  }
  return encodeNames ? encodeNames(value as StringSet) : (value as Truth)
}

/**
 * Sets a number feature, by its key, for all enterprises at once. NaN: not known. `hi` holds the highest possible where some
 * are known in part, `lo` the lowest. False: the program has no such feature.
 */
export function setNumbers({ features, store }: Population, key: string, lo: Float64Array, hi = lo): boolean {
  const feature = features.find((one) => one.key === key)
  if (!feature?.encodeNumbers) return false
  const { encodeNumbers } = feature
  storeCodes(feature, store, lo.length, (from, codes) => encodeNumbers(lo, hi, from, codes))
  return true
}

/** Sets a feature of names for all enterprises at once: `values[i]` is a place in `dictionary`, where null is not known. */
export function setNames(
  { features, store }: Population,
  key: string,
  dictionary: readonly StringSet[],
  values: ArrayLike<number>,
): boolean {
  const feature = features.find((one) => one.key === key)
  if (!feature?.encodeNames) return false
  const codeOf = Uint32Array.from(dictionary, feature.encodeNames)
  storeCodes(feature, store, values.length, (from, codes) => {
    for (let i = 0; i < codes.length; i += 1) codes[i] = codeOf[values[from + i] as number] as number
  })
  return true
}

/** Sets a feature that is judged by the evaluator, by its key, for all enterprises at once. */
export function setTruths({ features, store }: Population, key: string, truths: ArrayLike<number>): boolean {
  const feature = features.find((one) => one.key === key && !one.encodeNumbers && !one.encodeNames)
  if (!feature) return false
  storeCodes(feature, store, truths.length, (from, codes) => {
    for (let i = 0; i < codes.length; i += 1) codes[i] = truths[from + i] as number
  })
  return true
}

/** Memory that matching needs for each enterprise. */
export const bytesPerEnterprise = ({ store }: Population): number => store.bytes()
