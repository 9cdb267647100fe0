import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import type { Staff } from '../http/access.ts'
import { recordRoster } from './audit.ts'
import { lockOwn, type SeenRoster } from './locked-for.ts'
import { requireReady } from './ready.ts'
import { stepView } from './step-view.ts'
import { updateRoster } from './store.ts'
import type { RosterStep } from './views.ts'

/**
 * 兑付意见 for the whole list before its release (鹰潭 方案 三(二)1): an enterprise that confirms is paid at once.
 * @throws AppError OFFICER_NEVER_REVIEWS where the caller prepared it
 */
export async function reviewRoster(
  tx: Tx,
  staff: Staff,
  input: SeenRoster & { readonly opinionBasis: string },
  now: Date,
): Promise<RosterStep> {
  const roster = await lockOwn(tx, staff, input, ['open'])
  if (roster.createdBy === staff.personId) fail('OFFICER_NEVER_REVIEWS')
  if (roster.reviewedBy !== null || roster.releasedCount > 0) fail('ROSTER_WRONG_STATE')
  const { count, totalFen } = await requireReady(tx, roster)
  await updateRoster(tx, roster.id, {
    version: roster.version + 1,
    opinionBasis: input.opinionBasis,
    reviewedBy: staff.personId,
    reviewedAt: now,
  })
  await recordRoster(tx, roster, staff, 'review', { basis: input.opinionBasis, count, totalFen }, now)
  return stepView(tx, roster.id)
}
