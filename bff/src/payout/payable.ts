import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import type { PayablePage } from './views.ts'

export async function listPayable(_tx: Tx, _input: { after?: string | null }, _now: Date): Promise<PayablePage> {
  return fail('INTERNAL')
}
