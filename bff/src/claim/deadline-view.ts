import { type ClaimState, claimDeadlines, claimStates } from '@huiqi/shared/claim'
import { civilDate, type WorkCalendar, weekdayName, workdaysBetween } from '@huiqi/shared/workday'
import type { DeadlineView } from './views.ts'

/** `11月26日（周四）24:00 前`: deadlines end with their day. */
export function dayWords(at: Date): string {
  const day = civilDate(at)
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日（${weekdayName(day)}）24:00 前`
}

/** A moment that something must be done by. */
export const dueView = (label: string, at: Date, now: Date, calendar: WorkCalendar): DeadlineView => ({
  at: at.toISOString(),
  label,
  words: dayWords(at),
  workdaysLeft: workdaysBetween(civilDate(now), civilDate(at), calendar),
  passed: at < now,
})

/** Until when a claim may stay in its state; null where nothing runs. */
export function deadlineView(
  state: ClaimState,
  at: Date | null,
  now: Date,
  calendar: WorkCalendar,
): DeadlineView | null {
  const { deadline } = claimStates[state]
  return at === null || deadline === null ? null : dueView(claimDeadlines[deadline].label, at, now, calendar)
}
