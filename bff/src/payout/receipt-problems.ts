import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import type { ReceiptProblem } from './views.ts'

export async function receiptProblems(_tx: Tx): Promise<ReceiptProblem[]> {
  return fail('INTERNAL')
}
