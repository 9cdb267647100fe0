import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import type { Staff } from '../http/access.ts'
import type { ClaimStep } from './views.ts'

export async function answerDispute(
  _tx: Tx,
  _staff: Staff,
  _input: {
    claimId: string
    version: number
    answer: string
    decision: { outcome: 'upheld' } | { outcome: 'amended'; amountFen: number } | { outcome: 'refused' }
  },
  _now: Date,
): Promise<ClaimStep> {
  return fail('INTERNAL')
}
