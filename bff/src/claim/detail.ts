import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import type { ClaimView } from './views.ts'

export async function claimView(
  _tx: Tx,
  _claimId: string,
  _viewer: 'owner' | 'reviewer',
  _now: Date,
): Promise<ClaimView> {
  return fail('INTERNAL')
}
