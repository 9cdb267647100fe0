import { type Fact, indexFacts } from '@huiqi/shared/condition'
import { type FactGroup, prototypeOf } from './enterprise.ts'
import type { FeatureReader } from './plain-rule.ts'

/** A number of every enterprise: NaN where it is not known. */
export interface NumberColumn {
  readonly kind: 'number'
  readonly key: string
  /** Its name with rivals. */
  readonly name: string
  readonly lo: Float64Array
  /**
   * The highest possible where some are known in part; the same array as `lo` elsewhere. Below `lo`: there is no such number,
   * so that it lies in no range.
   */
  readonly hi: Float64Array
}

/** A set of names of every enterprise, as its place in a dictionary; place 0 is not known. */
export interface NamesColumn {
  readonly kind: 'names'
  readonly key: string
  readonly name: string
  readonly dictionary: readonly (readonly string[] | null)[]
  readonly places: Uint32Array
  /** Codes that hold others. */
  readonly hierarchy: 'region' | 'industry' | null
}

export type Column = NumberColumn | NamesColumn

/**
 * The features of the enterprises 0 to `count`, a column each. Only what is drawn anew is computed from facts; the others
 * have the values of whoever they took the facts from.
 */
export function featureColumns(
  readers: Iterable<FeatureReader>,
  groups: readonly FactGroup[],
  { count, prototypes }: { readonly count: number; readonly prototypes: number },
  factsOf: (index: number) => readonly Fact[],
): Column[] {
  const drawn = Math.min(count, prototypes)
  const builders = [...readers].map((reader, i) => builderOf(reader, `f${i}`, drawn))
  for (let i = 0; i < drawn; i += 1) {
    const facts = indexFacts(factsOf(i))
    for (const { set } of builders) set(i, facts)
  }
  return builders.map(({ attributes, column }) => {
    const group = groups.findIndex((one) => one.attributes.includes(attributes[0] ?? ''))
    const placeOf = (enterprise: number) => prototypeOf(enterprise, group, prototypes)
    return spread(column(), count, placeOf)
  })
}

type PlaceOf = (enterprise: number) => number

function spread(column: Column, count: number, placeOf: PlaceOf): Column {
  if (column.kind === 'names')
    return { ...column, places: spreadValues(column.places, new Uint32Array(count), placeOf) }
  const lo = spreadValues(column.lo, new Float64Array(count), placeOf)
  return { ...column, lo, hi: column.hi === column.lo ? lo : spreadValues(column.hi, new Float64Array(count), placeOf) }
}

function spreadValues<T extends Float64Array | Uint32Array>(from: T, to: T, placeOf: PlaceOf): T {
  for (let i = 0; i < to.length; i += 1) to[i] = from[placeOf(i)]!
  return to
}

type Facts = ReturnType<typeof indexFacts>

interface Builder {
  readonly attributes: readonly string[]
  readonly set: (index: number, facts: Facts) => void
  readonly column: () => Column
}

function builderOf(reader: FeatureReader, name: string, count: number): Builder {
  const { key, attributes } = reader
  if (reader.kind === 'names') {
    const dictionary: (readonly string[] | null)[] = [null]
    const places = new Uint32Array(count)
    const placeOf = new Map<string, number>()
    return {
      attributes,
      set: (index, facts) => {
        const names = reader.read(facts)
        if (names === null) return
        const text = names.join('\n')
        let place = placeOf.get(text)
        if (place === undefined) {
          place = dictionary.push(names) - 1
          placeOf.set(text, place)
        }
        places[index] = place
      },
      column: () => ({ kind: 'names', key, name, dictionary, places, hierarchy: reader.hierarchy }),
    }
  }
  const lo = new Float64Array(count)
  let hi: Float64Array | null = null
  return {
    attributes,
    set: (index, facts) => {
      const value = reader.read(facts)
      const isUnknown = value.lo === Number.NEGATIVE_INFINITY && value.hi === Number.POSITIVE_INFINITY
      if (isUnknown || value.lo === value.hi) {
        lo[index] = isUnknown ? Number.NaN : value.lo
        if (hi) hi[index] = lo[index]!
        return
      }
      hi ??= lo.slice()
      lo[index] = value.lo
      hi[index] = value.hi
    },
    column: () => ({ kind: 'number', key, name, lo, hi: hi ?? lo }),
  }
}
