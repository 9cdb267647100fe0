import { addDays, type CivilDate, weekday } from './civil-date.ts'

/**
 * Days on which China departs from Monday to Friday: public holidays and the weekends worked for them.
 * The State Council announces them year by year, so a year is known or it is not.
 */
export type WorkCalendar = {
  readonly knownYears: ReadonlySet<number>
  /** Day → whether it is worked. */
  readonly exceptions: ReadonlyMap<CivilDate, boolean>
}

/** A calendar from rows of a table; a year with at least one row is known. */
export function workCalendar(rows: readonly { readonly day: CivilDate; readonly workday: boolean }[]): WorkCalendar {
  return {
    knownYears: new Set(rows.map((row) => yearOf(row.day))),
    exceptions: new Map(rows.map((row) => [row.day, row.workday])),
  }
}

/** Without data for its year, a day is judged by its weekday alone: see `unknownYears`. */
export const isWorkday = (date: CivilDate, calendar: WorkCalendar): boolean =>
  calendar.exceptions.get(date) ?? weekday(date) <= 5

/** Years from one day to another that the calendar has no data for; a deadline there deserves a warning. */
export function unknownYears(from: CivilDate, to: CivilDate, calendar: WorkCalendar): number[] {
  const years = Array.from({ length: Math.max(0, yearOf(to) - yearOf(from) + 1) }, (_, i) => yearOf(from) + i)
  return years.filter((year) => !calendar.knownYears.has(year))
}

/**
 * The n-th working day after a day (before it, where n is negative). The day itself does not count
 * (民法典 第二百零一条); n = 0 is the day itself, worked or not.
 */
export function addWorkdays(from: CivilDate, n: number, calendar: WorkCalendar): CivilDate {
  const step = Math.sign(n)
  let date = from
  for (let left = Math.abs(n); left > 0; ) {
    date = addDays(date, step)
    if (isWorkday(date, calendar)) left -= 1
  }
  return date
}

/** Working days after `from` up to and including `to`: what is "still left" today. Negative where `to` is past. */
export function workdaysBetween(from: CivilDate, to: CivilDate, calendar: WorkCalendar): number {
  if (to < from) return -workdaysBetween(to, from, calendar) || 0
  let count = 0
  for (let date = from; date < to; ) {
    date = addDays(date, 1)
    if (isWorkday(date, calendar)) count += 1
  }
  return count
}

const yearOf = (date: CivilDate): number => Number(date.slice(0, 4))
