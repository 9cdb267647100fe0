import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import type { Owner } from '../http/access.ts'
import type { KeyRing } from '../secrets/key-ring.ts'
import type { ClaimStep } from './views.ts'

export async function correctAccount(
  _tx: Tx,
  _ring: KeyRing,
  _owner: Owner,
  _input: { claimId: string; version: number; account: { holderName: string; bankName: string; number: string } },
  _now: Date,
): Promise<ClaimStep> {
  return fail('INTERNAL')
}
