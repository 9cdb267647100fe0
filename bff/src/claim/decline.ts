import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import type { Owner } from '../http/access.ts'
import type { ClaimStep } from './views.ts'

export async function declineClaim(
  _tx: Tx,
  _owner: Owner,
  _input: { claimId: string; version: number; reason: string },
  _now: Date,
): Promise<ClaimStep> {
  return fail('INTERNAL')
}
