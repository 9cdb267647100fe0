import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import type { Owner } from '../http/access.ts'
import type { ClaimStep } from './views.ts'

export async function confirmClaim(
  _tx: Tx,
  _owner: Owner,
  _input: { claimId: string; version: number; accountId: string; consent: { id: string; version: number } },
  _now: Date,
): Promise<ClaimStep> {
  return fail('INTERNAL')
}
