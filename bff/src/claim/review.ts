import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import type { Staff } from '../http/access.ts'
import type { ClaimStep } from './views.ts'

export async function reviewClaims(
  _tx: Tx,
  _staff: Staff,
  _input: {
    claims: { claimId: string; version: number }[]
    decision: { outcome: 'approve'; basis: string } | { outcome: 'reject'; reason: string }
  },
  _now: Date,
): Promise<ClaimStep[]> {
  return fail('INTERNAL')
}
