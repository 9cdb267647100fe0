import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import type { Owner } from '../http/access.ts'
import type { ClaimStep, DisputeSubject } from './views.ts'

export async function openDispute(
  _tx: Tx,
  _owner: Owner,
  _input: { claimId: string; version: number; subject: DisputeSubject; reference?: string | null; statement: string },
  _now: Date,
): Promise<ClaimStep> {
  return fail('INTERNAL')
}
