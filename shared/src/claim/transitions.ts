import type { ClaimAction, ClaimActor, ClaimGuard, ClaimMessage, ClaimState } from './names.ts'

export type ClaimTransition = {
  readonly from: ClaimState
  readonly action: ClaimAction
  readonly to: ClaimState
  /** The row applies only where the guard has this value. */
  readonly when: { readonly guard: ClaimGuard; readonly is: boolean } | null
  readonly actors: readonly ClaimActor[]
  /** The message that goes to the enterprise. */
  readonly notifies: ClaimMessage | null
  /** Whether a caller can take this way in the product as it stands. */
  readonly wired: boolean
}

const applicant: readonly ClaimActor[] = ['owner', 'window']
const reviewer: readonly ClaimActor[] = ['reviewer']
const system: readonly ClaimActor[] = ['system']
const bank: readonly ClaimActor[] = ['bank']

/** Every way a claim can go, for all modes; the docs' diagram is drawn from it. */
export const claimTransitions: readonly ClaimTransition[] = [
  // 免申即享: the offer. A roster reviewed before its release needs no second review (鹰潭: 兑付意见随名单).
  wired('offered', 'confirm', 'approved', applicant, 'offer_confirmed', { guard: 'pre_reviewed', is: true }),
  wired('offered', 'confirm', 'reviewing', applicant, 'offer_confirmed', { guard: 'pre_reviewed', is: false }),
  wired('offered', 'decline', 'declined', applicant, null),
  wired('offered', 'dispute', 'disputed', applicant, null),
  wired('offered', 'lapse', 'lapsed', system, 'offer_lapsed'),
  wired('disputed', 'resolve', 'offered', reviewer, 'dispute_answered', { guard: 'offer_stands', is: true }),
  wired('disputed', 'resolve', 'withdrawn', reviewer, 'offer_withdrawn', { guard: 'offer_stands', is: false }),

  // 即申即享、承诺兑现: the application.
  planned('draft', 'submit', 'submitted', applicant, null),
  planned('draft', 'lapse', 'lapsed', system, 'application_lapsed'),
  planned('submitted', 'accept', 'reviewing', reviewer, 'application_accepted'),
  planned('submitted', 'ask_supplement', 'supplementing', reviewer, 'supplement_requested'),
  planned('submitted', 'refuse', 'refused', reviewer, 'application_refused'),
  planned('supplementing', 'resubmit', 'submitted', applicant, null),
  planned('supplementing', 'lapse', 'lapsed', system, 'application_lapsed'),

  // From here on all modes are alike.
  wired('reviewing', 'approve', 'approved', reviewer, 'claim_approved'),
  wired('reviewing', 'reject', 'rejected', reviewer, 'claim_rejected'),
  wired('approved', 'proceed', 'payable', system, null, { guard: 'publicity_required', is: false }),
  planned('approved', 'proceed', 'publicized', system, 'publicity_started', { guard: 'publicity_required', is: true }),
  planned('publicized', 'close_publicity', 'payable', system, null),
  planned('publicized', 'uphold_objection', 'reviewing', reviewer, 'objection_upheld'),
  // The system pays where the opinion came with the roster: 杭州 亲清在线's 秒到账.
  wired('payable', 'pay', 'paying', ['finance', 'system'], null),
  wired('paying', 'settle', 'paid', bank, 'paid'),
  wired('paying', 'fail_payout', 'payout_failed', bank, 'payout_failed'),
  wired('payout_failed', 'correct_account', 'payable', applicant, null),
  planned('paid', 'claw_back', 'reclaiming', reviewer, 'reclaim_started'),
  planned('reclaiming', 'settle_reclaim', 'reclaimed', ['finance'], 'reclaimed'),
]

type Row = [
  from: ClaimState,
  action: ClaimAction,
  to: ClaimState,
  actors: readonly ClaimActor[],
  notifies: ClaimMessage | null,
  when?: ClaimTransition['when'],
]

function wired(...[from, action, to, actors, notifies, when = null]: Row): ClaimTransition {
  return { from, action, to, when, actors, notifies, wired: true }
}

function planned(...row: Row): ClaimTransition {
  return { ...wired(...row), wired: false }
}
