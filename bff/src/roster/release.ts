import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import { workCalendar } from '../db/work-calendar.ts'
import type { Staff } from '../http/access.ts'
import { recordRoster } from './audit.ts'
import { beginWork } from './begin-work.ts'
import { requireBudget } from './budget-check.ts'
import { confirmByOf, requireTimeToConfirm } from './confirm-by.ts'
import { lockOwn, type SeenRoster } from './locked-for.ts'
import { requireReady } from './ready.ts'
import { stepView } from './step-view.ts'
import { updateRoster } from './store.ts'
import type { RosterStep } from './views.ts'

/** Begins the release; a job makes the claims. A release that stopped half-way goes on where it was. */
export async function startRelease(
  tx: Tx,
  staff: Staff,
  input: SeenRoster & { readonly confirmBy?: string | undefined },
  now: Date,
): Promise<RosterStep> {
  const roster = await lockOwn(tx, staff, input, ['open'])
  const { count, totalFen } = await requireReady(tx, roster)
  if (roster.reviewedBy !== null && roster.paymentAuthorisedBy === null) fail('ROSTER_NOT_AUTHORISED')
  const confirmBy =
    input.confirmBy === undefined
      ? roster.confirmBy
      : confirmByOf(input.confirmBy, undefined, now, await workCalendar(tx))
  requireTimeToConfirm(confirmBy, now)
  await requireBudget(tx, roster)
  await updateRoster(tx, roster.id, {
    version: roster.version + 1,
    confirmBy,
    releasedBy: staff.personId,
  })
  await beginWork(tx, roster.id, 'roster.release', now)
  await recordRoster(tx, roster, staff, 'release', { count, totalFen, confirmBy: confirmBy.toISOString() }, now)
  return stepView(tx, roster.id)
}
