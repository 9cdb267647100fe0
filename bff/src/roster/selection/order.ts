import type { Selection } from '@huiqi/shared/selection'
import type { Tx } from '../../db/database.ts'
import type { Staff } from '../../http/access.ts'
import { recordRoster } from '../audit.ts'
import type { Roster } from '../store.ts'
import { insertSelection } from './store.ts'

/**
 * Lays down, before anybody is judged, that a roster is to be drawn and with which seed: the one its policy was published
 * with. Drawing again uses the same, so that nobody can draw until he likes the outcome.
 */
export async function orderSelection(
  tx: Tx,
  roster: Pick<Roster, 'id' | 'departmentCode'>,
  staff: Staff,
  { order }: Selection,
  now: Date,
): Promise<void> {
  const seed = order.by === 'lottery' ? order.seed : null
  await insertSelection(tx, { rosterId: roster.id, seed, orderedBy: staff.personId, orderedAt: now })
  await recordRoster(tx, roster, staff, 'order_selection', { by: order.by, seed }, now)
}
