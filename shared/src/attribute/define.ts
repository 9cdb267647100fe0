import type { Attribute, AttributeType, Department, Every } from './types.ts'
import type { Unit } from './unit.ts'

/** Days after which a value of a source that reports at this pace is no longer trusted. */
export const freshness = {
  /** Credit and exception lists change daily. */
  list: 31,
  /** Registers are pushed weekly at the slowest; half a year without one means the source is cut off. */
  register: 183,
  /** Figures of a period that has not ended; closed periods don't age. */
  running: 100,
  /** Certificates and awards: one yearly round and a quarter. */
  award: 460,
} as const

type Rest = Partial<Pick<Attribute, 'alsoFrom' | 'granularity' | 'every' | 'values' | 'derived' | 'freshnessDays'>>

const attribute =
  (type: AttributeType, unit: Unit | null, defaults: Rest = {}) =>
  (code: string, name: string, owner: Department, rest: Rest = {}): Omit<Attribute, 'origin'> => ({
    code,
    name,
    type,
    unit,
    owner,
    alsoFrom: [],
    granularity: 'enterprise',
    freshnessDays: freshness.register,
    every: null,
    values: null,
    derived: null,
    ...defaults,
    ...rest,
  })

const yearly = { every: 'year' as Every, freshnessDays: freshness.running }

/** A yearly figure in 万元; facts also hold it by quarter or month. */
export const money = attribute('number', '万元', yearly)
export const dollars = attribute('number', '万美元', yearly)
export const percent = attribute('number', '%', yearly)
/** A yearly count or measure in its own unit. */
export const measure = (unit: Unit): ReturnType<typeof attribute> => attribute('number', unit, yearly)
/** A standing number without a period. */
export const standing = (unit: Unit): ReturnType<typeof attribute> => attribute('number', unit)
export const yesNo = attribute('bool', null)
export const date = attribute('date', null)
export const choice = attribute('enum', null)
export const grade = attribute('grade', null)
export const region = attribute('region', null)
export const industry = attribute('industry', null)
export const tags = attribute('set', null)
export const history = attribute('history', null, { freshnessDays: freshness.award })
export const collection = attribute('collection', null)
