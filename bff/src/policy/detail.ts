import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import type { Person, Staff } from '../http/access.ts'
import type { PolicyView } from './views.ts'
export async function policyView(
  _tx: Tx,
  _caller: Person | Staff | null,
  _input: { policyId: string; versionId?: string },
): Promise<PolicyView> {
  return fail('INTERNAL')
}
