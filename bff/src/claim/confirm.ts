import { fail } from '@huiqi/shared/error'
import { ownerActor } from '../audit/actor.ts'
import type { Tx } from '../db/database.ts'
import type { Owner } from '../http/access.ts'
import { sm3 } from '../secrets/sm3.ts'
import { CONSENT_TEXT } from './consent-text.ts'
import { lockOffer, stepView } from './offer.ts'
import { insertConsent, offeredTerms } from './store.ts'
import { transition } from './transition.ts'
import type { ClaimStep } from './views.ts'

export type Confirmation = {
  readonly claimId: string
  readonly version: number
  readonly accountId: string
  /** The text the owner has read. */
  readonly consent: { readonly id: string; readonly version: number }
}

/**
 * The enterprise accepts the offer: to this account, under this text. What was agreed to is kept word for word.
 * @throws AppError STALE, CLAIM_DEADLINE_PASSED, CONSENT_TEXT_OUTDATED, ACCOUNT_REQUIRED, CLAIM_ACTION_NOT_POSSIBLE
 */
export async function confirmClaim(tx: Tx, owner: Owner, input: Confirmation, now: Date): Promise<ClaimStep> {
  const [claim, terms] = await Promise.all([
    lockOffer(tx, input, now),
    offeredTerms(tx, { textId: CONSENT_TEXT, accountId: input.accountId, uscc: owner.uscc, now }),
  ])
  if (!terms || terms.textId !== input.consent.id || terms.textVersion !== input.consent.version)
    return fail('CONSENT_TEXT_OUTDATED')
  if (!terms.accountId) return fail('ACCOUNT_REQUIRED')
  const textDigest = sm3(terms.text)
  const { accountId, textId, textVersion } = terms
  const [after] = await transition(tx, [claim], { action: 'confirm', as: 'owner', by: ownerActor(owner), now }, () => ({
    change: { accountId },
    data: {
      accountId,
      amountFen: claim.amountFen,
      consent: { id: textId, version: textVersion, digest: textDigest },
    },
  }))
  insertConsent(tx, {
    claimId: claim.id,
    claimVersion: after!.version,
    textId,
    textVersion,
    text: terms.text,
    textDigest,
    amountFen: claim.amountFen,
    accountId,
    signerPerson: owner.personId,
    signerNameMasked: owner.nameMasked,
    signerStanding: owner.standing,
    signedAt: now,
  })
  return stepView(after!)
}
