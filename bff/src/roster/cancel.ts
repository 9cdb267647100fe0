import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import type { Staff } from '../http/access.ts'
import type { RosterStep } from './views.ts'
export async function cancelRoster(
  _tx: Tx,
  _staff: Staff,
  _input: { rosterId: string; version: number },
  _now: Date,
): Promise<RosterStep> {
  return fail('INTERNAL')
}
