import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import type { Person, Staff } from '../http/access.ts'
import type { PolicyPage } from './views.ts'
export async function listPolicies(
  _tx: Tx,
  _caller: Person | Staff | null,
  _input: { text?: string; mode?: string; own?: boolean; after?: string | null },
): Promise<PolicyPage> {
  return fail('INTERNAL')
}
