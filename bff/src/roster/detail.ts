import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import type { Staff } from '../http/access.ts'
import type { RosterView } from './views.ts'
export async function rosterView(_tx: Tx, _staff: Staff, _rosterId: string, _now: Date): Promise<RosterView> {
  return fail('INTERNAL')
}
