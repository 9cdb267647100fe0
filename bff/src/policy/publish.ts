import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import type { Staff } from '../http/access.ts'
export async function publishVersion(
  _tx: Tx,
  _staff: Staff,
  _versionId: string,
  _now: Date,
): Promise<{ policyId: string; versionId: string; version: number }> {
  return fail('INTERNAL')
}
