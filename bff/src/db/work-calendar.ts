import { workCalendar as fromRows, type WorkCalendar } from '@huiqi/shared/workday'
import type { Tx } from './database.ts'

/** How long a process trusts its copy; an edited calendar reaches every process within this time. */
const TRUSTED_MS = 60_000

let copy: { readonly calendar: WorkCalendar; readonly readAt: number } | undefined

/** The working calendar of the installation, from its editable table. */
export async function workCalendar(tx: Tx): Promise<WorkCalendar> {
  if (copy && performance.now() - copy.readAt < TRUSTED_MS) return copy.calendar
  const rows = await tx.selectFrom('calendarDay').select(['day', 'workday']).execute()
  copy = { calendar: fromRows(rows), readAt: performance.now() }
  return copy.calendar
}
