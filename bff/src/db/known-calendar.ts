import type { CivilDate } from '@huiqi/shared/workday'
import days from 'chinese-days/dist/chinese-days.json' with { type: 'json' }

/** A row of the editable calendar: a day on which China departs from Monday to Friday. */
export interface CalendarDay {
  readonly day: CivilDate
  readonly workday: boolean
  readonly name: string
}

/**
 * The holidays and make-up days announced so far, to seed the calendar table. The package answers for any year,
 * silently as Monday to Friday where it has no data; its table says which days it really knows.
 */
export function calendarFromChineseDays(): CalendarDay[] {
  const rows = (table: Readonly<Record<string, string>>, workday: boolean): CalendarDay[] =>
    Object.entries(table).map(([day, names]) => {
      const holiday = names.split(',')[1] ?? names
      return { day, workday, name: workday ? `${holiday}调休上班` : holiday }
    })
  return [...rows(days.holidays, false), ...rows(days.workdays, true)].sort((a, b) => (a.day < b.day ? -1 : 1))
}
