/** Civil dates (Asia/Shanghai) as day numbers since 1970-01-01: compared and subtracted as plain integers. */
const msPerDay = 86_400_000
const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/

/** Facts by the million are of some hundred days: those read lately are known. */
const lately = new Map<string, number>()
const maxLately = 10_000

/** Day number of `YYYY-MM-DD`; NaN for anything that is no date of the calendar. */
export function dayOf(date: string): number {
  const known = lately.get(date)
  if (known !== undefined) return known
  if (lately.size === maxLately) lately.clear()
  const day = readDay(date)
  lately.set(date, day)
  return day
}

function readDay(date: string): number {
  const found = datePattern.exec(date)
  if (!found) return Number.NaN
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])]
  // Date.UTC takes the years 0 to 99 for the twentieth century.
  if (year < 100 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return Number.NaN
  return dayNumber(year, month, day)
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** `month` and `day` count from 1 and may run over: month 13 is next January, day 0 the last of the month before. */
export const dayNumber = (year: number, month: number, day: number): number =>
  Math.floor(Date.UTC(year, month - 1, day) / msPerDay)

/** `YYYY-MM-DD` of a day number; empty for a number that is no day of the years 0 to 9999. */
export function dateOf(day: number): string {
  const at = new Date(day * msPerDay)
  const year = at.getUTCFullYear()
  if (!(year >= 0 && year <= 9999)) return ''
  return `${String(year).padStart(4, '0')}-${twoDigits(at.getUTCMonth() + 1)}-${twoDigits(at.getUTCDate())}`
}

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : String(value))

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
