import { ownerActor } from '../audit/actor.ts'
import type { Tx } from '../db/database.ts'
import type { Owner } from '../http/access.ts'
import { lockOffer, type SeenClaim, stepView } from './offer.ts'
import { transition } from './transition.ts'
import type { ClaimStep } from './views.ts'

/** The enterprise does not want it; the money set aside goes back to the budget. @throws AppError as confirmClaim */
export async function declineClaim(
  tx: Tx,
  owner: Owner,
  input: SeenClaim & { readonly reason: string },
  now: Date,
): Promise<ClaimStep> {
  const claim = await lockOffer(tx, input, now)
  const step = { action: 'decline', as: 'owner', by: ownerActor(owner), now } as const
  const [after] = await transition(tx, [claim], step, () => ({ data: { reason: input.reason } }))
  return stepView(after!)
}
