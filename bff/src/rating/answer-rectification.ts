import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import type { Staff } from '../http/access.ts'

export async function answerRectification(
  _tx: Tx,
  _staff: Staff,
  _input: { rectificationId: string; answer: string },
  _now: Date,
): Promise<{ rectificationId: string }> {
  return fail('INTERNAL')
}
