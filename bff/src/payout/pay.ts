import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import type { Staff } from '../http/access.ts'

export async function payClaims(
  _tx: Tx,
  _staff: Staff,
  _claimIds: string[],
  _now: Date,
): Promise<{ batchId: string; count: number; totalFen: number }> {
  return fail('INTERNAL')
}
