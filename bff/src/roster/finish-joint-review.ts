import type { Tx } from '../db/database.ts'
import { workCalendar } from '../db/work-calendar.ts'
import type { Staff } from '../http/access.ts'
import { recordRequest } from './audit.ts'
import { lockRequest } from './request-store.ts'
import { requestView } from './request-view.ts'
import type { VetoRequestView } from './views.ts'

/** The department has looked at every row. Its answer is final: what the roster's department then decides rests on it. */
export async function finishJointReview(tx: Tx, staff: Staff, rosterId: string, now: Date): Promise<VetoRequestView> {
  const request = await lockRequest(tx, rosterId, staff.departmentCode)
  await tx
    .updateTable('vetoRequest')
    .set({ answeredAt: now, answeredBy: staff.personId })
    .where('rosterId', '=', rosterId)
    .where('departmentCode', '=', staff.departmentCode)
    .execute()
  await recordRequest(tx, request, staff, 'answer', { vetoes: request.vetoCount }, now)
  return requestView({ ...request, answeredAt: now }, now, await workCalendar(tx))
}
