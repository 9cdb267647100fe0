import { fail } from '@huiqi/shared/error'
import { staffActor } from '../audit/actor.ts'
import type { Tx } from '../db/database.ts'
import type { Staff } from '../http/access.ts'
import { lockClaims } from './lock.ts'
import { type SeenClaim, stepView } from './offer.ts'
import { refuseOwnRosters } from './own-rosters.ts'
import { insertOpinions } from './store.ts'
import { transition } from './transition.ts'
import type { ClaimStep } from './views.ts'

export type Decision =
  | { readonly outcome: 'approve'; readonly basis: string }
  | { readonly outcome: 'reject'; readonly reason: string }

export type Review = { readonly claims: readonly SeenClaim[]; readonly decision: Decision }

/**
 * Gives one opinion (兑付意见) on each claim: enterprise, account, amount, basis; or the written reason why not.
 * @throws AppError NOT_FOUND, STALE, OFFICER_NEVER_REVIEWS, CLAIM_ACTION_NOT_POSSIBLE: then no claim is decided
 */
export async function reviewClaims(
  tx: Tx,
  staff: Staff,
  { claims: seen, decision }: Review,
  now: Date,
): Promise<ClaimStep[]> {
  const versions = new Map(seen.map(({ claimId, version }) => [claimId, version]))
  const claims = await lockClaims(tx, [...versions.keys()])
  if (claims.length !== versions.size) return fail('NOT_FOUND')
  if (claims.some(({ id, version }) => versions.get(id) !== version)) return fail('STALE')
  await refuseOwnRosters(tx, staff, claims)
  const step = { action: decision.outcome, as: 'reviewer', by: staffActor(staff), now } as const
  const reason = decision.outcome === 'reject' ? decision.reason : null
  const basis = decision.outcome === 'approve' ? decision.basis : null
  const after = await transition(tx, claims, step, ({ amountFen, accountId }) => ({
    data: reason === null ? { basis, amountFen, accountId } : { reason },
  }))
  await insertOpinions(
    tx,
    claims.map(({ id, amountFen, accountId }) => ({
      claimId: id,
      outcome: decision.outcome,
      amountFen,
      accountId,
      basis,
      reason,
      byPerson: staff.personId,
      at: now,
    })),
  )
  return after.map(stepView)
}
