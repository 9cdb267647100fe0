import { ownerActor } from '../audit/actor.ts'
import type { Tx } from '../db/database.ts'
import type { Owner } from '../http/access.ts'
import { lockOffer, type SeenClaim, stepView } from './offer.ts'
import { insertDispute } from './store.ts'
import { transition } from './transition.ts'
import type { ClaimStep, DisputeSubject } from './views.ts'

export type Objection = SeenClaim & {
  readonly subject: DisputeSubject
  /** The condition or value that is wrong. */
  readonly reference?: string | null
  readonly statement: string
}

/** The enterprise says that a fact or the amount is wrong; the confirmation waits for the department's answer. */
export async function openDispute(tx: Tx, owner: Owner, input: Objection, now: Date): Promise<ClaimStep> {
  const claim = await lockOffer(tx, input, now)
  const { subject, statement } = input
  const step = { action: 'dispute', as: 'owner', by: ownerActor(owner), now } as const
  const [after] = await transition(tx, [claim], step, () => ({ data: { subject } }))
  await insertDispute(tx, {
    claimId: claim.id,
    subject,
    reference: input.reference ?? null,
    statement,
    openedBy: owner.personId,
    openedAt: now,
  })
  return stepView(after!)
}
