import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import type { Staff } from '../http/access.ts'
import type { VetoView } from './views.ts'
export async function listVetoes(_tx: Tx, _staff: Staff, _rosterId: string): Promise<VetoView[]> {
  return fail('INTERNAL')
}
