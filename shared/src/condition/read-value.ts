import { type Attribute, attributeOf } from '../attribute/index.ts'
import { dayOf } from './civil-date.ts'
import type { EnterpriseFacts } from './enterprise-facts.ts'
import { type FactValue, factKey, type HistoryEntry, type Item } from './fact.ts'
import { anything, exactly, type Interval } from './interval.ts'
import type { At, Reader } from './reader.ts'

export type RawReader = Reader<FactValue | undefined>

/** The value of an attribute as it is stored; undefined when it is missing or too old. */
export function rawValue(attribute: string, period: string | null, at: At): RawReader {
  const key = factKey(attribute, period)
  const day = dayOf(at.date)
  const granularity = attributeOf(attribute)?.granularity ?? 'enterprise'
  if (granularity !== 'enterprise')
    return { key: `item.${attribute}`, inputs: [], read: (_facts, item) => item?.[attribute] ?? undefined }
  return { key: `${key}#${day}`, inputs: [{ attribute, period }], read: (facts) => trusted(facts, key, day) }
}

function trusted(facts: EnterpriseFacts, key: string, day: number): FactValue | undefined {
  const known = facts.get(key)
  return known === undefined || day > known.trustedUntil ? undefined : known.fact.value
}

/** The value as a number: yes is 1, a date its day, a grade its place below the best. */
export function numberValue(attribute: string, period: string | null, at: At): Reader<Interval> {
  const raw = rawValue(attribute, period, at)
  const toNumber = converter(attributeOf(attribute))
  return {
    ...raw,
    read: (facts, item) => {
      const value = raw.read(facts, item)
      return value === undefined ? anything : exactly(toNumber(value))
    },
  }
}

function converter(attribute: Attribute | undefined): (value: FactValue) => number {
  switch (attribute?.type) {
    case 'bool':
      return (value) => (value === true ? 1 : value === false ? 0 : Number.NaN)
    case 'date':
      return (value) => (typeof value === 'string' ? dayOf(value) : Number.NaN)
    case 'grade':
      return (value) => gradeNumber(attribute, String(value))
    default:
      return (value) => (typeof value === 'number' && Number.isFinite(value) ? value : Number.NaN)
  }
}

/** 0 for the best grade, -1 for the next; NaN for none of the list. */
export function gradeNumber(attribute: Attribute, grade: string): number {
  const place = attribute.values?.indexOf(grade) ?? -1
  return place < 0 ? Number.NaN : 0 - place
}

export const readEntries = (value: FactValue | undefined): readonly HistoryEntry[] | null =>
  value === undefined ? null : (value as readonly HistoryEntry[])

export const readItems = (value: FactValue | undefined): readonly Item[] | null =>
  value === undefined ? null : (value as readonly Item[])
