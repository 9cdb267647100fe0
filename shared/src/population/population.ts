import { type EnterpriseFacts, indexFacts, type StringSet } from '../condition/index.ts'
import { type ColumnStore, newColumnStore } from './code-column.ts'
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
  for (const feature of features) {
    const code = feature.encode(nothing)
    storeCodes(feature, store, count, () => code)
  }
  return { program, count, features, store }
}

/** Sets or replaces one enterprise by its facts. */
export function setEnterprise({ features, store }: Population, index: number, facts: EnterpriseFacts): void {
  for (const feature of features) storeCode(feature, store, index, feature.encode(facts))
}

/** Sets a number feature, by its key, for all enterprises at once. NaN: not known. False: the program has no such feature. */
export function setNumbers(population: Population, key: string, values: Float64Array): boolean {
  const feature = population.features.find((one) => one.key === key)
  if (!feature?.encodeNumber) return false
  const { encodeNumber } = feature
  const unknown = feature.encode(indexFacts([]))
  storeCodes(feature, population.store, values.length, (i) => {
    const value = values[i] as number
    return Number.isNaN(value) ? unknown : encodeNumber(value)
  })
  return true
}

/** Sets a feature of names for all enterprises at once: `values[i]` is a place in `dictionary`, where null is not known. */
export function setNames(
  population: Population,
  key: string,
  dictionary: readonly StringSet[],
  values: ArrayLike<number>,
): boolean {
  const feature = population.features.find((one) => one.key === key)
  if (!feature?.encodeNames) return false
  const codes = dictionary.map(feature.encodeNames)
  storeCodes(feature, population.store, values.length, (i) => codes[values[i] as number] as number)
  return true
}

/** Memory that matching needs for each enterprise. */
export const bytesPerEnterprise = ({ store }: Population): number => store.bytes()
