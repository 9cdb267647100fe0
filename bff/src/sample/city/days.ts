import { addDays, type CivilDate } from '@huiqi/shared/workday'

export const yearOf = (date: CivilDate): number => Number(date.slice(0, 4))

/** The same month and day some years on; the 29th of February becomes the 28th. */
export function addYears(date: CivilDate, years: number): CivilDate {
  const day = date.slice(5) === '02-29' ? '02-28' : date.slice(5)
  return `${yearOf(date) + years}-${day}`
}

/** Last day of a validity that begins on `date`. */
export const validFor = (date: CivilDate, years: number): CivilDate => addDays(addYears(date, years), -1)

/** Last day of a year (`2025`) or a quarter (`2025Q1`). */
export const lastDayOf = (period: string): CivilDate =>
  period.length === 4
    ? `${period}-12-31`
    : `${period.slice(0, 4)}-${['03-31', '06-30', '09-30', '12-31'][Number(period[5]) - 1]}`

/** The latest quarters whose statistics are out (20 days after their end), latest first. */
export function closedQuarters(today: CivilDate, count: number): string[] {
  const [year, month] = addDays(today, -20).split('-').map(Number)
  const running = year! * 4 + Math.floor((month! - 1) / 3)
  const quarters = Array.from({ length: count }, (_, back) => running - 1 - back)
  return quarters.map((quarter) => `${Math.floor(quarter / 4)}Q${(quarter % 4) + 1}`)
}
