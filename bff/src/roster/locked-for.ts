import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import type { Staff } from '../http/access.ts'
import type { StoredStatus } from './status.ts'
import { lockRoster, type Roster } from './store.ts'

/** The roster as its reader decided on it. */
export type SeenRoster = { readonly rosterId: string; readonly version: number }

/** Locks the caller's own roster as he has seen it. @throws AppError NOT_FOUND, NOT_ALLOWED, STALE, ROSTER_WRONG_STATE */
export async function lockOwn(
  tx: Tx,
  staff: Staff,
  seen: SeenRoster,
  statuses: readonly StoredStatus[],
): Promise<Roster> {
  const roster = await lockSeen(tx, seen, statuses)
  return roster.departmentCode === staff.departmentCode ? roster : fail('NOT_ALLOWED')
}

/** The same for any roster the caller may change. */
export async function lockSeen(
  tx: Tx,
  { rosterId, version }: SeenRoster,
  statuses: readonly StoredStatus[],
): Promise<Roster> {
  const roster = await lockRoster(tx, rosterId)
  if (roster.version !== version) return fail('STALE')
  return statuses.includes(roster.status) ? roster : fail('ROSTER_WRONG_STATE')
}
