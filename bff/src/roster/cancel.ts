import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import type { Staff } from '../http/access.ts'
import { recordRoster } from './audit.ts'
import { lockOwn, type SeenRoster } from './locked-for.ts'
import { stepView } from './step-view.ts'
import { updateRoster } from './store.ts'
import type { RosterStep } from './views.ts'

/** Gives a roster up before any of it was released; it stays to be read. */
export async function cancelRoster(tx: Tx, staff: Staff, seen: SeenRoster, now: Date): Promise<RosterStep> {
  const roster = await lockOwn(tx, staff, seen, ['open', 'failed', 'filling'])
  if (roster.releasedCount > 0) fail('ROSTER_WRONG_STATE')
  await updateRoster(tx, roster.id, { version: roster.version + 1, status: 'cancelled', workId: null })
  await recordRoster(tx, roster, staff, 'cancel', {}, now)
  return stepView(tx, roster.id)
}
