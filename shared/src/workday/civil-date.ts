/** A day of the Chinese civil calendar, `YYYY-MM-DD`, without a time zone. */
export type CivilDate = string

const dayMs = 86_400_000
/** China keeps one zone, without summer time since 1992. */
const shanghaiOffsetMs = 8 * 3_600_000

/** The day it is in China at this instant. */
export const civilDate = (instant: Date): CivilDate =>
  new Date(instant.getTime() + shanghaiOffsetMs).toISOString().slice(0, 10)

/** The instant at which this day reaches an hour (0 … 24) in China. */
export const atHour = (date: CivilDate, hour: number): Date =>
  new Date(utcMidnight(date) - shanghaiOffsetMs + hour * 3_600_000)

/** The last millisecond of the day in China, so that a deadline shown as a date shows the right one. */
export const endOfDay = (date: CivilDate): Date => new Date(atHour(date, 24).getTime() - 1)

export const addDays = (date: CivilDate, days: number): CivilDate =>
  new Date(utcMidnight(date) + days * dayMs).toISOString().slice(0, 10)

/** 1 Monday … 7 Sunday. */
export const weekday = (date: CivilDate): number => new Date(utcMidnight(date)).getUTCDay() || 7

/** `周四`. */
export const weekdayName = (date: CivilDate): string => `周${'一二三四五六日'[weekday(date) - 1]}`

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/

/** Throws RangeError for text that is no day of the calendar, such as `2026-02-30`. */
function utcMidnight(date: CivilDate): number {
  const [year, month, day] = datePattern.exec(date)?.slice(1).map(Number) ?? []
  const midnight = new Date(Date.UTC(year!, month! - 1, day))
  // A day that does not exist runs over into the next month.
  if (midnight.getUTCMonth() + 1 !== month || midnight.getUTCDate() !== day)
    throw new RangeError(`not a civil date: ${date}`)
  return midnight.getTime()
}
