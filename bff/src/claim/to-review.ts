import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import type { Staff } from '../http/access.ts'
import type { StaffClaimPage } from './views.ts'

export async function listForReview(
  _tx: Tx,
  _staff: Staff,
  _input: { state: 'reviewing' | 'disputed'; after?: string | null },
  _now: Date,
): Promise<StaffClaimPage> {
  return fail('INTERNAL')
}
