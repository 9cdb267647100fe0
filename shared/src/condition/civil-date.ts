/** Civil dates (Asia/Shanghai) as day numbers since 1970-01-01: compared and subtracted as plain integers. */
const msPerDay = 86_400_000
const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/

/** Day number of `YYYY-MM-DD`; NaN for anything that is no date of the calendar. */
export function dayOf(date: string): number {
  const found = datePattern.exec(date)
  if (!found) return Number.NaN
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])]
  const number = dayNumber(year, month, day)
  return dateOf(number) === date ? number : Number.NaN
}

/** `month` and `day` count from 1 and may run over: month 13 is next January, day 0 the last of the month before. */
export const dayNumber = (year: number, month: number, day: number): number =>
  Math.floor(Date.UTC(year, month - 1, day) / msPerDay)

/** `YYYY-MM-DD` of a day number; empty for a number that is no day. */
export function dateOf(day: number): string {
  const at = new Date(day * msPerDay)
  return Number.isNaN(at.getTime()) ? '' : at.toISOString().slice(0, 10)
}

/** Full months from one day to a later one: from the 31st of January the first is full on the 28th (29th) of February. */
export function fullMonths(from: number, until: number): number {
  if (!Number.isFinite(from) || !Number.isFinite(until)) return Number.NaN
  if (until < from) return -fullMonths(until, from)
  const [a, b] = [new Date(from * msPerDay), new Date(until * msPerDay)]
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth()
  const lastOfMonth = dayNumber(b.getUTCFullYear(), b.getUTCMonth() + 2, 0)
  return b.getUTCDate() >= a.getUTCDate() || until === lastOfMonth ? months : months - 1
}

/** The same day so many months earlier, or the last of that month where it has no such day. */
export function monthsBefore(day: number, months: number): number {
  const at = new Date(day * msPerDay)
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth() + 1 - months]
  return Math.min(dayNumber(year, month, at.getUTCDate()), dayNumber(year, month + 1, 0))
}
