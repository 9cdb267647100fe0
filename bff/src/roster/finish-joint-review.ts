import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import type { Staff } from '../http/access.ts'
import type { VetoRequestView } from './views.ts'
export async function finishJointReview(
  _tx: Tx,
  _staff: Staff,
  _rosterId: string,
  _now: Date,
): Promise<VetoRequestView> {
  return fail('INTERNAL')
}
