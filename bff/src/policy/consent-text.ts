import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import type { ConsentTextView } from './views.ts'
export async function consentTextInForce(_tx: Tx, _now: Date): Promise<ConsentTextView> {
  return fail('INTERNAL')
}
