import { type EnterpriseFacts, indexFacts, type StringSet } from '../condition/index.ts'
import { type CodedFeature, codedFeature, storeCode, storeCodes } from './coded-feature.ts'
import type { Program } from './program.ts'

/** All enterprises, encoded for one program: about a byte for each feature. */
export interface Population {
  readonly program: Program
  readonly count: number
  readonly features: readonly CodedFeature[]
}

/** Room for `count` enterprises, of whom nothing is known yet. */
export function newPopulation(program: Program, count: number): Population {
  const features = program.features.map((feature) => codedFeature(feature, count))
  const nothing = indexFacts([])
  for (const feature of features) {
    const code = feature.encode(nothing)
    storeCode(feature, 0, code)
    feature.codes.fill(code)
  }
  return { program, count, features }
}

/** Sets or replaces one enterprise by its facts. */
export function setEnterprise({ features }: Population, index: number, facts: EnterpriseFacts): void {
  for (const feature of features) storeCode(feature, index, feature.encode(facts))
}

/** Sets a number feature, by its key, for all enterprises at once. NaN: not known. False: the program has no such feature. */
export function setNumbers(population: Population, key: string, values: Float64Array): boolean {
  const feature = population.features.find((one) => one.key === key)
  if (!feature?.encodeNumber) return false
  const { encodeNumber } = feature
  const unknown = feature.encode(indexFacts([]))
  storeCodes(feature, values.length, (i) => {
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
  storeCodes(feature, values.length, (i) => codes[values[i] as number] as number)
  return true
}

/** Memory that matching needs for each enterprise. */
export const bytesPerEnterprise = ({ features }: Population): number =>
  features.reduce((bytes, { codes }) => bytes + codes.BYTES_PER_ELEMENT, 0)
