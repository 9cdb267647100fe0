import { claimStates } from '@huiqi/shared/claim'
import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import type { Claim } from './claim.ts'
import { lockClaim } from './lock.ts'
import type { ClaimStep } from './views.ts'

/** The claim and the version of it that its reader decided on. */
export type SeenClaim = { readonly claimId: string; readonly version: number }

/** Locks a claim as the caller has seen it. @throws AppError NOT_FOUND, STALE */
export async function lockSeen(tx: Tx, { claimId, version }: SeenClaim): Promise<Claim> {
  const claim = await lockClaim(tx, claimId)
  return claim.version === version ? claim : fail('STALE')
}

/** The same for an offer that is to be answered, which ends with its deadline even before the timer has come by. */
export async function lockOffer(tx: Tx, seen: SeenClaim, now: Date): Promise<Claim> {
  const claim = await lockSeen(tx, seen)
  const over = claim.state === 'offered' && claim.deadlineAt !== null && claim.deadlineAt < now
  return over ? fail('CLAIM_DEADLINE_PASSED') : claim
}

export const stepView = ({ id, version, state }: Claim): ClaimStep => ({
  id,
  version,
  state,
  stateLabel: claimStates[state].label,
})
