import { attributeOf } from '../attribute/index.ts'
import { dateOf, dayOf } from './civil-date.ts'
import type { HistoryEntry } from './fact.ts'
import { windowOf } from './period.ts'
import { rawValue, readEntries } from './read-value.ts'
import type { At, Reader } from './reader.ts'
import type { Entries } from './syntax.ts'

/** First and last day, as dates: ISO dates compare as text. */
export interface DayWindow {
  readonly from: string
  readonly to: string
}

/** The days a span covers, up to the evaluation date; all the past without a span. */
export function daysOf(span: string | null, at: At): DayWindow {
  if (span === null) return { from: '', to: at.date }
  const { from, to } = windowOf(span, at)
  return { from: dateOf(from), to: dateOf(Math.min(to, dayOf(at.date))) }
}

export const isWithin = ({ obtainedOn }: HistoryEntry, { from, to }: DayWindow): boolean =>
  obtainedOn >= from && obtainedOn <= to

export const isNamed = (entry: HistoryEntry, names: readonly string[]): boolean =>
  names.includes(entry.name) || (typeof entry.grade === 'string' && names.includes(entry.grade))

export const isHeld = ({ obtainedOn, validTo }: HistoryEntry, date: string): boolean =>
  obtainedOn <= date && !(typeof validTo === 'string' && validTo < date)

/** Moved up: an earlier entry of the same name had a worse grade, and none as good. */
export function isUpgrade(entry: HistoryEntry, all: readonly HistoryEntry[], attribute: string): boolean {
  const order = attributeOf(attribute)?.values
  const earlier = all.filter((other) => other.name === entry.name && other.grade && other.obtainedOn < entry.obtainedOn)
  if (!entry.grade || earlier.length === 0) return false
  const rank = (grade: string) => order?.indexOf(grade) ?? -1
  const place = rank(entry.grade)
  return earlier.every((other) => (place < 0 ? other.grade !== entry.grade : rank(other.grade as string) > place))
}

/** The selected entries of a history, oldest first; null when the history is not known. */
export function selectEntries({ attribute, names, span }: Entries, at: At): Reader<readonly HistoryEntry[] | null> {
  const raw = rawValue(attribute, null, at)
  const days = daysOf(span, at)
  return {
    key: `${raw.key}{${names?.join('|') ?? '*'}}${days.from}..${days.to}`,
    inputs: raw.inputs,
    read: (facts, item) => {
      const entries = readEntries(raw.read(facts, item))
      if (entries === null) return null
      const selected = entries.filter((entry) => isWithin(entry, days) && (names === null || isNamed(entry, names)))
      return selected.sort((a, b) => (a.obtainedOn < b.obtainedOn ? -1 : a.obtainedOn > b.obtainedOn ? 1 : 0))
    },
  }
}
