import { deadlineView } from '../claim/deadline-view.ts'
import type { Tx } from '../db/database.ts'
import { workCalendar } from '../db/work-calendar.ts'
import { readCursor, writeCursor } from '../http/cursor.ts'
import { payableRecords, payableTotal } from './read-store.ts'
import type { PayablePage } from './views.ts'

const PAGE = 50

/** What waits for finance, the most urgent first, with how much there is in all. */
export async function listPayable(
  tx: Tx,
  { after }: { readonly after?: string | null },
  now: Date,
): Promise<PayablePage> {
  const records = await payableRecords(tx, { from: readCursor(after), limit: PAGE + 1 })
  const calendar = await workCalendar(tx)
  const page = records.slice(0, PAGE)
  const last = records.length > PAGE ? page.at(-1)! : null
  return {
    ...(await payableTotal(tx)),
    rows: page.map(({ deadlineAt, ...row }) => ({
      ...row,
      deadline: deadlineView('payable', deadlineAt, now, calendar),
    })),
    next: last && writeCursor(last.deadlineAt, last.claimId),
  }
}
