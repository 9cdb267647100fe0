import { addWorkdays, isWorkday, type WorkCalendar } from './calendar.ts'
import { addDays, civilDate, endOfDay } from './civil-date.ts'

/**
 * When a limit that starts now runs out: the end of its last day in China. A limit in calendar days
 * that would end on a day off ends on the next working day (民法典 第二百零三条).
 */
export function dueAt(now: Date, days: number, kind: 'working' | 'calendar', calendar: WorkCalendar): Date {
  const today = civilDate(now)
  if (kind === 'working') return endOfDay(addWorkdays(today, days, calendar))
  const last = addDays(today, days)
  return endOfDay(isWorkday(last, calendar) ? last : addWorkdays(last, 1, calendar))
}
