/** Every name the lifecycle uses; the tables beside this file say what each one means. */

/** How a benefit reaches the enterprise (鹰潭: 免申即享、即申即享、承诺兑现). */
export type ClaimMode = 'no_application' | 'instant' | 'commitment'

export type ClaimState =
  | 'offered'
  | 'disputed'
  | 'draft'
  | 'submitted'
  | 'supplementing'
  | 'reviewing'
  | 'approved'
  | 'publicized'
  | 'payable'
  | 'paying'
  | 'payout_failed'
  | 'paid'
  | 'reclaiming'
  | 'reclaimed'
  | 'declined'
  | 'lapsed'
  | 'withdrawn'
  | 'refused'
  | 'rejected'

export type ClaimAction =
  | 'confirm'
  | 'decline'
  | 'dispute'
  | 'resolve'
  | 'lapse'
  | 'submit'
  | 'accept'
  | 'ask_supplement'
  | 'resubmit'
  | 'refuse'
  | 'approve'
  | 'reject'
  | 'proceed'
  | 'uphold_objection'
  | 'close_publicity'
  | 'pay'
  | 'settle'
  | 'fail_payout'
  | 'correct_account'
  | 'claw_back'
  | 'settle_reclaim'

/**
 * Who acts on a claim, and whose turn it is. `owner` is the enterprise's side: the legal
 * representative or a handler authorised by them; `window` files at the counter for an enterprise
 * that came in person; `bank` speaks through receipts; `system` is a timer or a job.
 */
export type ClaimActor = 'owner' | 'window' | 'reviewer' | 'finance' | 'bank' | 'system'

export type ClaimDeadlineName =
  | 'confirm'
  | 'answer_dispute'
  | 'draft'
  | 'accept'
  | 'supplement'
  | 'review'
  | 'publicity'
  | 'pay'
  | 'bank'
  | 'correct_account'
  | 'reclaim'

/** Periodic job that moves on every claim found waiting in a state that has no deadline of its own. */
export type ClaimSweeper = 'proceed_approved'

/** Facts of a case that choose between two ways on; the caller states each one that is asked for. */
export type ClaimGuard = 'pre_reviewed' | 'publicity_required' | 'offer_stands'

/** Keys of the message templates that the lifecycle asks for; their texts live with the sender. */
export type ClaimMessage =
  | 'offer_made'
  | 'offer_reminder'
  | 'offer_lapsed'
  | 'offer_withdrawn'
  | 'offer_confirmed'
  | 'dispute_answered'
  | 'draft_reminder'
  | 'application_lapsed'
  | 'application_accepted'
  | 'application_refused'
  | 'supplement_requested'
  | 'supplement_reminder'
  | 'claim_approved'
  | 'claim_rejected'
  | 'publicity_started'
  | 'objection_upheld'
  | 'payout_failed'
  | 'account_reminder'
  | 'paid'
  | 'reclaim_started'
  | 'reclaim_reminder'
  | 'reclaimed'
  | 'staff_deadline_near'
