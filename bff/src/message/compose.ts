import type { ClaimMessage } from '@huiqi/shared/claim'
import type { Fen } from '@huiqi/shared/money'
import { causeOf } from '../claim/effects.ts'
import type { Tx } from '../db/database.ts'
import type { AskedNotice } from './ask-to-tell.ts'
import { type ComposeDeps, writeNotices } from './outbox.ts'
import { claimFacts } from './outbox-store.ts'
import { templates } from './templates.ts'

/** Tells enterprises of changes of their claims; nothing where a claim has moved on and the message would be wrong. */
export async function composeForClaims(
  tx: Tx,
  deps: ComposeDeps,
  asked: readonly AskedNotice[],
  now: Date,
): Promise<void> {
  if (asked.length === 0) return
  const facts = await claimFacts(
    tx,
    asked.map(({ claimId }) => claimId),
  )
  const notices = asked.flatMap((notice) => {
    const template = templates[notice.template]
    const claim = facts.get(notice.claimId)
    const timely = claim && template && (template.during === null || template.during === claim.state)
    return timely ? [{ ...notice, ...claim }] : []
  })
  await writeNotices(tx, deps, notices, now)
}

/** A claim just made by a roster's release. */
export type Offer = {
  readonly claimId: string
  readonly uscc: string
  readonly enterpriseName: string
  /** `enterprise.phone_sealed` as it stands. */
  readonly phoneSealed: string | null
  readonly policyTitle: string
  readonly departmentName: string
  readonly amountFen: Fen
  /** The last moment to confirm. */
  readonly deadlineAt: Date
}

/** The first version of a claim: what `transition` counts on from. */
const FIRST_VERSION = 1

/**
 * Tells thousands of enterprises of their offers, in a handful of statements: message, sealed text message with its own
 * typed code, and the sending jobs. Repeating it sends nothing twice. Give it a few thousand at a time.
 */
export function composeOffers(tx: Tx, deps: ComposeDeps, offers: readonly Offer[], now: Date): Promise<void> {
  const template = 'offer_made'
  const notices = offers.map((offer) => ({
    ...offer,
    template: template as ClaimMessage,
    cause: causeOf(offer.claimId, FIRST_VERSION, template),
  }))
  return writeNotices(tx, deps, notices, now)
}
