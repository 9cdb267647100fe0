import { fail } from '@huiqi/shared/error'
import { formatYuan } from '@huiqi/shared/money'
import { staffActor } from '../audit/actor.ts'
import type { Tx } from '../db/database.ts'
import type { Staff } from '../http/access.ts'
import type { Claim } from './claim.ts'
import { legsByRule } from './legs.ts'
import { lockSeen, type SeenClaim, stepView } from './offer.ts'
import { refuseOwnRosters } from './own-rosters.ts'
import { closeDispute, policyTerms } from './store.ts'
import { type ClaimStepDetail, transition } from './transition.ts'
import type { ClaimStep } from './views.ts'

type Decision =
  | { readonly outcome: 'upheld' }
  | { readonly outcome: 'amended'; readonly amountFen: number }
  | { readonly outcome: 'refused' }

export type Answer = SeenClaim & { readonly answer: string; readonly decision: Decision }

/**
 * The department answers a dispute: the offer stands, is made again with another amount, or is withdrawn.
 * @throws AppError NOT_FOUND, STALE, OFFICER_NEVER_REVIEWS, CLAIM_ACTION_NOT_POSSIBLE, INPUT_INVALID above the policy's cap,
 *   BUDGET_INSUFFICIENT
 */
export async function answerDispute(tx: Tx, staff: Staff, input: Answer, now: Date): Promise<ClaimStep> {
  const claim = await lockSeen(tx, input)
  await refuseOwnRosters(tx, staff, [claim])
  const { decision, answer } = input
  const change = decision.outcome === 'amended' ? await amendment(tx, claim, decision.amountFen) : {}
  const guards = { offer_stands: decision.outcome !== 'refused' }
  const step = { action: 'resolve', as: 'reviewer', by: staffActor(staff), now, guards } as const
  const data = { outcome: decision.outcome, fromFen: claim.amountFen, toFen: change.amountFen ?? claim.amountFen }
  const [after] = await transition(tx, [claim], step, () => ({ change, data }))
  await closeDispute(tx, claim.id, {
    outcome: decision.outcome,
    answer,
    answeredBy: staff.personId,
    answeredAt: now,
  })
  return stepView(after!)
}

/**
 * Another amount, split anew. The opinion and the payment order that came with the roster were for the old one, so the
 * claim goes through review and finance like any other.
 */
async function amendment(tx: Tx, claim: Claim, amountFen: number): Promise<NonNullable<ClaimStepDetail['change']>> {
  const { amountCapFen, ...terms } = await policyTerms(tx, claim.id)
  if (amountCapFen !== null && amountFen > amountCapFen)
    return fail('INPUT_INVALID', { amountCapFen }, `金额不能超过政策上限 ${formatYuan(amountCapFen)} 元。`)
  return { amountFen, legs: legsByRule(amountFen, terms), preReviewed: false }
}
