import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import type { Staff } from '../http/access.ts'

export async function resubmitBatch(
  _tx: Tx,
  _staff: Staff,
  _batchId: string,
  _now: Date,
): Promise<{ batchId: string }> {
  return fail('INTERNAL')
}
