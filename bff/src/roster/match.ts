import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import type { Staff } from '../http/access.ts'
import { recordRoster } from './audit.ts'
import { beginWork } from './begin-work.ts'
import { requireUnreviewed } from './fillable.ts'
import { lockOwn, type SeenRoster } from './locked-for.ts'
import { stepView } from './step-view.ts'
import { updateRoster } from './store.ts'
import type { RosterStep } from './views.ts'

export const beginMatch = (tx: Tx, rosterId: string, now: Date): Promise<void> =>
  beginWork(tx, rosterId, 'roster.match', now)

/** Draws a matched roster again: the facts have moved on. */
export async function startMatch(tx: Tx, staff: Staff, seen: SeenRoster, now: Date): Promise<RosterStep> {
  const roster = await lockOwn(tx, staff, seen, ['open', 'failed'])
  if (roster.kind !== 'matched') fail('ROSTER_WRONG_STATE')
  await requireUnreviewed(tx, roster)
  await updateRoster(tx, roster.id, { version: roster.version + 1 })
  await beginMatch(tx, roster.id, now)
  await recordRoster(tx, roster, staff, 'match', {}, now)
  return stepView(tx, roster.id)
}
