import { dayNumber, dayOf, monthsBefore } from './civil-date.ts'

/**
 * Periods and spans.
 *
 * A period is absolute (`2025`, `2025Q1`, `2025-06`) or relative to the evaluation (`Y`, `Y-1`, `Q`, `M-2`).
 * A span is a period, a range `Y-3..Y-1`, the quarters or months of a year `Y-1/Q`, `Y-1/M`, or the last n:
 * `3Y`, `4Q`, `12M`: for series the n whole periods before the current one, for dated entries the n years or
 * months up to the evaluation date.
 */
export interface Anchor {
  /** The evaluation date. */
  readonly date: string
  /** The period the policy pays for; by default the year of the date. */
  readonly period?: string | null
}

export type PeriodKind = 'Y' | 'Q' | 'M'

const absolutePattern = /^(\d{4})(?:Q([1-4])|-(0[1-9]|1[0-2]))?$/
const relativePattern = /^([YQM])(?:-(\d{1,3}))?$/
const lastPattern = /^([1-9]\d{0,2})([YQM])$/
const maxPeriods = 240
const perYear: Readonly<Record<PeriodKind, number>> = { Y: 1, Q: 4, M: 12 }

interface Point {
  readonly kind: PeriodKind
  /** Periods since the year 0. */
  readonly index: number
}

export const isPeriod = (text: string): boolean => absolutePattern.test(text) || relativePattern.test(text)

export const isAbsolutePeriod = (text: string): boolean => absolutePattern.test(text)

export function isSpan(text: string): boolean {
  if (isPeriod(text) || lastPattern.test(text)) return true
  const [first, last, more] = text.split('..')
  if (last !== undefined) return more === undefined && isPeriod(first as string) && isPeriod(last)
  const [year, part, rest] = text.split('/')
  return rest === undefined && (part === 'Q' || part === 'M') && /^(Y(-\d{1,3})?|\d{4})$/.test(year as string)
}

/** The absolute period meant at the evaluation. */
export const resolvePeriod = (text: string, anchor: Anchor): string => print(point(text, anchor))

/** The same period `years` earlier: 2025Q1 → 2024Q1. */
export function yearsBefore(period: string, years: number): string {
  const found = absolutePattern.exec(period)
  return found ? `${pad(Number(found[1]) - years, 4)}${period.slice(4)}` : period
}

/** The period before an absolute one, of the same length. */
export function previousPeriod(period: string): string {
  const { kind, index } = parse(period)
  return print({ kind, index: index - 1 })
}

/** The absolute periods of a span, oldest first; at most 240, the latest. */
export function expandSpan(text: string, anchor: Anchor): string[] {
  const last = lastPattern.exec(text)
  if (last) {
    const current = point(last[2] as string, anchor)
    return run(current.kind, current.index - Number(last[1]), current.index - 1)
  }
  const [year, part] = text.split('/')
  if (part !== undefined) {
    const first = point(year as string, anchor).index * perYear[part as PeriodKind]
    return run(part as PeriodKind, first, first + perYear[part as PeriodKind] - 1)
  }
  const [from, to] = text.split('..')
  const start = point(from as string, anchor)
  const end = to === undefined ? start : point(to, anchor)
  return start.kind === end.kind ? run(start.kind, start.index, end.index) : []
}

/** First and last day of a span as day numbers, for dated entries. */
export function windowOf(text: string, anchor: Anchor): { readonly from: number; readonly to: number } {
  const last = lastPattern.exec(text)
  if (last) {
    const months = (Number(last[1]) * 12) / perYear[last[2] as PeriodKind]
    const to = dayOf(anchor.date)
    return { from: monthsBefore(to, months) + 1, to }
  }
  const [from, to] = text.split('/')[0]!.split('..')
  const start = point(from as string, anchor)
  const end = to === undefined ? start : point(to, anchor)
  return { from: firstDay(start), to: firstDay({ kind: end.kind, index: end.index + 1 }) - 1 }
}

/** Last day of an absolute period as a day number. */
export function lastDay(period: string): number {
  const { kind, index } = parse(period)
  return firstDay({ kind, index: index + 1 }) - 1
}

function run(kind: PeriodKind, from: number, to: number): string[] {
  const periods: string[] = []
  for (let index = Math.max(from, to - maxPeriods + 1); index <= to; index += 1) periods.push(print({ kind, index }))
  return periods
}

function point(text: string, anchor: Anchor): Point {
  const relative = relativePattern.exec(text)
  if (!relative) return parse(text)
  const kind = relative[1] as PeriodKind
  return { kind, index: current(kind, anchor) - Number(relative[2] ?? 0) }
}

/** Within the policy's period where it holds the date, otherwise its last part. */
function current(kind: PeriodKind, anchor: Anchor): number {
  const byDate = parse(anchor.date.slice(0, 7))
  const ofDate = Math.floor(byDate.index / (12 / perYear[kind]))
  if (!anchor.period || !absolutePattern.test(anchor.period)) return ofDate
  const policy = parse(anchor.period)
  const ratio = perYear[kind] / perYear[policy.kind]
  if (ratio <= 1) return Math.floor(policy.index * ratio)
  const [first, last] = [policy.index * ratio, policy.index * ratio + ratio - 1]
  return ofDate >= first && ofDate <= last ? ofDate : last
}

function parse(period: string): Point {
  const found = absolutePattern.exec(period)
  if (!found) return { kind: 'Y', index: Number.NaN }
  const year = Number(found[1])
  if (found[2]) return { kind: 'Q', index: year * 4 + Number(found[2]) - 1 }
  return found[3] ? { kind: 'M', index: year * 12 + Number(found[3]) - 1 } : { kind: 'Y', index: year }
}

function print({ kind, index }: Point): string {
  const year = pad(Math.floor(index / perYear[kind]), 4)
  const part = (index % perYear[kind]) + 1
  return kind === 'Y' ? year : kind === 'Q' ? `${year}Q${part}` : `${year}-${pad(part, 2)}`
}

function firstDay({ kind, index }: Point): number {
  const month = (index % perYear[kind]) * (12 / perYear[kind]) + 1
  return dayNumber(Math.floor(index / perYear[kind]), month, 1)
}

const pad = (value: number, length: number): string => String(value).padStart(length, '0')

/** The same period a year earlier, as written: `Q` → `Q-4`, `2025Q1` → `2024Q1`. */
export function yearEarlier(text: string): string {
  const relative = relativePattern.exec(text)
  if (!relative) return yearsBefore(text, 1)
  return `${relative[1]}-${Number(relative[2] ?? 0) + perYear[relative[1] as PeriodKind]}`
}
