import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import type { Staff } from '../http/access.ts'
import type { RectificationRow } from './views.ts'

export async function listRectifications(_tx: Tx, _staff: Staff, _now: Date): Promise<RectificationRow[]> {
  return fail('INTERNAL')
}
