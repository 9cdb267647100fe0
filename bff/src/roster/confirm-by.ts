import { claimDeadlines } from '@huiqi/shared/claim'
import { fail } from '@huiqi/shared/error'
import { addDays, civilDate, dueAt, endOfDay, type WorkCalendar } from '@huiqi/shared/workday'

/** Days an enterprise has at the least (厦门 2023 倍增奖: 3 天). */
const LEAST_DAYS = 3
/** And at the most: a year, so that money set aside comes back. */
const MOST_DAYS = 366

/** The last moment of the day chosen, or of the policy's usual limit. @throws AppError ROSTER_CONFIRM_BY_INVALID */
export function confirmByOf(
  chosen: string | undefined,
  usualDays: number | undefined,
  now: Date,
  calendar: WorkCalendar,
): Date {
  const { days, kind } = claimDeadlines.confirm
  if (chosen === undefined) return dueAt(now, usualDays ?? (days as number), kind, calendar)
  requireTimeToConfirm(endOfDay(chosen), now)
  return endOfDay(chosen)
}

/** @throws AppError ROSTER_CONFIRM_BY_INVALID */
export function requireTimeToConfirm(confirmBy: Date, now: Date): void {
  const today = civilDate(now)
  const day = civilDate(confirmBy)
  if (day < addDays(today, LEAST_DAYS) || day > addDays(today, MOST_DAYS)) fail('ROSTER_CONFIRM_BY_INVALID')
}
