import { claimStates } from '@huiqi/shared/claim'
import type { WorkCalendar } from '@huiqi/shared/workday'
import type { Tx } from '../db/database.ts'
import { workCalendar } from '../db/work-calendar.ts'
import type { Staff } from '../http/access.ts'
import { readCursor, writeCursor } from '../http/cursor.ts'
import { deadlineView } from './deadline-view.ts'
import { disputeView } from './dispute-view.ts'
import { type StaffRow, staffRows, staffTotal } from './read-store.ts'
import type { StaffClaimPage, StaffClaimRow } from './views.ts'

const PAGE = 50

/** What waits for the department in one state, the most urgent first, with how much there is in all. */
export async function listForReview(
  tx: Tx,
  staff: Staff,
  { state, after }: { readonly state: 'reviewing' | 'disputed'; readonly after?: string | null },
  now: Date,
): Promise<StaffClaimPage> {
  const department = staff.departmentCode
  const rows = await staffRows(tx, { department, state, from: readCursor(after), limit: PAGE + 1 })
  const calendar = await workCalendar(tx)
  const page = rows.slice(0, PAGE)
  const last = rows.length > PAGE ? page.at(-1)! : null
  return {
    ...(await staffTotal(tx, department, state)),
    claims: page.map((row) => staffClaimRow(row, now, calendar)),
    next: last && writeCursor(last.deadlineAt, last.id),
  }
}

function staffClaimRow(row: StaffRow, now: Date, calendar: WorkCalendar): StaffClaimRow {
  const { deadlineAt, breachedAt, dispute, ...shown } = row
  return {
    ...shown,
    stateLabel: claimStates[row.state].label,
    deadline: deadlineView(row.state, deadlineAt, now, calendar),
    breached: breachedAt !== null,
    dispute: dispute && disputeView(dispute),
  }
}
