import { compileMatchOne, type FeatureValue, newPopulation, type Population, setRow } from '@huiqi/shared/population'
import { type Counts, newTally } from './agreement.ts'
import type { BenchWorld } from './bench-world.ts'
import { closureOf } from './closures.ts'
import type { Column } from './columns.ts'
import { jsonLogicOf } from './json-logic.ts'
import { jsonRulesOf } from './json-rules.ts'
import { featureObjects, rivalFeatures } from './rival-features.ts'
import { fastest } from './timing.ts'

/** One engine against all policies, an enterprise at a time. */
export interface Contestant {
  /** Microseconds an enterprise. */
  readonly us: number
  /** Over the first `sample` enterprises. */
  readonly counts: readonly Counts[]
  readonly sample: number
}

const usPerMs = 1000

/** Verdicts of ours for the first enterprises. */
export function oursCounts(population: Population, sample: number): readonly Counts[] {
  const match = compileMatchOne(population)
  const rules = population.program.roots.length
  const tally = newTally(rules)
  for (let i = 0; i < sample; i += 1) {
    const { eligible, maybe } = match(i)
    for (let rule = 0; rule < rules; rule += 1) tally.add(rule, bit(eligible, rule) + bit(maybe, rule))
  }
  return tally.counts
}

/** Microseconds of ours on a population encoded already. */
export async function raceOurs(population: Population, sample: number): Promise<number> {
  const match = compileMatchOne(population)
  const ms = await fastest(100, () => {
    for (let i = 0; i < sample; i += 1) match(i)
  })
  return (ms * usPerMs) / sample
}

const bit = (words: Int32Array, i: number): number => (words[i >>> 5]! >>> (i & 31)) & 1

/** Ours from an enterprise's feature values on: encode, then match. */
export async function raceEncoding(
  { columns }: BenchWorld,
  { program, features }: Population,
  sample: number,
): Promise<number> {
  const byKey = new Map(columns.map((column) => [column.key, column]))
  const rows = Array.from({ length: sample }, (_, i) => features.map(({ key }) => valueAt(byKey.get(key), i)))
  const one = newPopulation(program, 1)
  // All codes must have turned up before what is matched by them is compiled.
  for (const row of rows) setRow(one, 0, row)
  const match = compileMatchOne(one)
  const ms = await fastest(50, () => {
    for (const row of rows) {
      setRow(one, 0, row)
      match(0)
    }
  })
  return (ms * usPerMs) / sample
}

function valueAt(column: Column | undefined, i: number): FeatureValue {
  if (column?.kind === 'names') return column.dictionary[column.places[i]!]!
  const [lo, hi] = [column?.lo[i] ?? Number.NaN, column?.hi[i] ?? Number.NaN]
  return {
    lo: Number.isNaN(lo) ? Number.NEGATIVE_INFINITY : lo,
    hi: Number.isNaN(hi) ? Number.POSITIVE_INFINITY : hi,
  }
}

export async function raceClosures({ rules, columns }: BenchWorld, sample: number, passes = 20): Promise<Contestant> {
  const features = rivalFeatures(columns)
  const enterprises = Array.from({ length: sample }, (_, i) => featureObjects(features)(i))
  const closures = rules.map((rule) => closureOf(rule, features))
  const tally = newTally(rules.length)
  const work = () => {
    let sum = 0
    for (const enterprise of enterprises) for (const closure of closures) sum += closure(enterprise)
    return sum
  }
  for (const enterprise of enterprises) for (const [i, closure] of closures.entries()) tally.add(i, closure(enterprise))
  return { us: ((await fastest(passes, work)) * usPerMs) / sample, counts: tally.counts, sample }
}

export async function raceJsonLogic({ rules, columns }: BenchWorld, sample: number, passes = 10): Promise<Contestant> {
  const features = rivalFeatures(columns, true)
  const enterprises = Array.from({ length: sample }, (_, i) => featureObjects(features)(i))
  const compiled = jsonLogicOf(rules, features)
  const tally = newTally(rules.length)
  for (const enterprise of enterprises) for (const [i, logic] of compiled.entries()) tally.add(i, logic(enterprise))
  const ms = await fastest(passes, () => {
    for (const enterprise of enterprises) for (const logic of compiled) logic(enterprise)
  })
  return { us: (ms * usPerMs) / sample, counts: tally.counts, sample }
}

export async function raceJsonRules({ rules, columns }: BenchWorld, sample: number, passes = 3): Promise<Contestant> {
  const features = rivalFeatures(columns)
  const enterprises = Array.from({ length: sample }, (_, i) => featureObjects(features)(i))
  const judge = jsonRulesOf(rules, features)
  const tally = newTally(rules.length)
  for (const enterprise of enterprises) {
    const { eligible, maybe } = await judge(enterprise)
    for (const rule of maybe) tally.add(rule, eligible.includes(rule) ? 2 : 1)
  }
  const ms = await fastest(passes, async () => {
    for (const enterprise of enterprises) await judge(enterprise)
  })
  return { us: (ms * usPerMs) / sample, counts: tally.counts, sample }
}
