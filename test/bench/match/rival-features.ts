import { industrySection } from '@huiqi/shared/industry'
import { regionPrefix } from '@huiqi/shared/region'
import type { Column, NamesColumn } from './columns.ts'
import type { FeatureReader } from './plain-rule.ts'

/** How rivals find a feature, in the form that suits them best. */
export interface RivalFeature {
  readonly column: Column
  /**
   * `number`: NaN (SQL: null) where it is not known. `partly`: two numbers, the lowest and the highest possible, infinite
   * (SQL: null) where nothing is known, and the wrong way round where there is no such number.
   * `one`: a name or code, industries with their section (`C3911`) so that whatever they lie in is a prefix; null where
   * not known. `many`: a list of names.
   */
  readonly form: 'number' | 'partly' | 'one' | 'many'
  /** Of `partly` the lowest; the highest is under `high`. */
  readonly name: string
  readonly high: string
}

export type RivalFeatures = ReadonlyMap<FeatureReader['key'], RivalFeature>

/** A plain object of one enterprise's features. */
export type FeatureObject = Readonly<Record<string, number | string | readonly string[] | null>>

/** `bothEnds`: every number in the form `partly`. */
export function rivalFeatures(columns: readonly Column[], bothEnds = false): RivalFeatures {
  return new Map(
    columns.map((column) => {
      const form = formOf(column, bothEnds)
      const { key, name } = column
      return [key, { column, form, name, high: form === 'partly' ? `${name}_hi` : name }]
    }),
  )
}

function formOf(column: Column, bothEnds: boolean): RivalFeature['form'] {
  if (column.kind === 'number') return column.lo === column.hi && !bothEnds ? 'number' : 'partly'
  return column.dictionary.every((names) => names === null || names.length === 1) ? 'one' : 'many'
}

/** The values of a names column, by place in its dictionary, as rivals hold them. */
export function namesOf({ dictionary, hierarchy }: NamesColumn, form: RivalFeature['form']) {
  if (form === 'many') return dictionary
  return dictionary.map((names) => names && (hierarchy === 'industry' ? industryPath(names[0]!) : names[0]!))
}

/** What a code within `value` starts with. */
export const prefixOf = (hierarchy: 'region' | 'industry', value: string): string =>
  hierarchy === 'region' ? regionPrefix(value) : industryPath(value)

const industryPath = (code: string): string => `${industrySection(code) ?? '?'}${code.replace(/^[A-T]/, '')}`

/**
 * Plain objects of features. They are made by one literal: an object that gets its properties one by one by computed keys
 * is a slow dictionary to V8.
 */
export function featureObjects(features: RivalFeatures): (enterprise: number) => FeatureObject {
  const values = [...features.values()].flatMap(valuesOf)
  const literal = values.map(({ name }, i) => `${name}: v[${i}]`).join()
  const make = new Function('v', `return { ${literal} }`) as (values: readonly unknown[]) => FeatureObject
  return (enterprise) => make(values.map(({ read }) => read(enterprise)))
}

interface Value {
  readonly name: string
  readonly read: (enterprise: number) => FeatureObject[string]
}

function valuesOf({ column, form, name, high }: RivalFeature): Value[] {
  if (column.kind === 'names') {
    const names = namesOf(column, form)
    return [{ name, read: (i) => names[column.places[i]!]! }]
  }
  const { lo, hi } = column
  if (form === 'number') return [{ name, read: (i) => lo[i]! }]
  return [
    { name, read: (i) => (Number.isNaN(lo[i]) ? Number.NEGATIVE_INFINITY : lo[i]!) },
    { name: high, read: (i) => (Number.isNaN(hi[i]) ? Number.POSITIVE_INFINITY : hi[i]!) },
  ]
}
