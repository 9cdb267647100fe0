import type { Tx } from '../db/database.ts'
import { shownStatus, statusLabels } from './status.ts'
import { countPending, findRoster } from './store.ts'
import type { RosterStep } from './views.ts'

/** What a command leaves behind, as the caller sees it now. */
export async function stepView(tx: Tx, rosterId: string): Promise<RosterStep> {
  const roster = await findRoster(tx, rosterId)
  const status = shownStatus({ ...roster, pending: await countPending(tx, rosterId) })
  return { id: roster.id, version: roster.version, status, statusLabel: statusLabels[status] }
}
