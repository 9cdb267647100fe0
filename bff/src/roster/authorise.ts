import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import type { Staff } from '../http/access.ts'
import { recordRoster } from './audit.ts'
import { requireBudget } from './budget-check.ts'
import { lockSeen, type SeenRoster } from './locked-for.ts'
import { requireReady } from './ready.ts'
import { stepView } from './step-view.ts'
import { updateRoster } from './store.ts'
import type { RosterStep } from './views.ts'

/** Finance authorises the payment of a list reviewed before its release: orders then leave as enterprises confirm. */
export async function authoriseRoster(tx: Tx, staff: Staff, seen: SeenRoster, now: Date): Promise<RosterStep> {
  const roster = await lockSeen(tx, seen, ['open'])
  if (roster.reviewedBy === null || roster.paymentAuthorisedBy !== null) fail('ROSTER_WRONG_STATE')
  const { count, totalFen } = await requireReady(tx, roster)
  await requireBudget(tx, roster)
  await updateRoster(tx, roster.id, {
    version: roster.version + 1,
    paymentAuthorisedBy: staff.personId,
    paymentAuthorisedAt: now,
  })
  await recordRoster(tx, roster, staff, 'authorise', { count, totalFen }, now)
  return stepView(tx, roster.id)
}
