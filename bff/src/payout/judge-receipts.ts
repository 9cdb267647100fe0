import type { Claim } from '../claim/claim.ts'
import type { PaymentReceipt } from './adapters/port.ts'

/** An order as the bank's word is held against it. */
export type KnownPayout = {
  readonly id: string
  readonly batchId: string
  readonly claimId: string
  readonly amountFen: number
  readonly status: 'ordered' | 'paid' | 'failed'
  readonly bankReference: string | null
}

export type Problem = 'unknown_order' | 'other_amount' | 'contradiction'

export type Judged = {
  readonly receipt: PaymentReceipt
  readonly payout: KnownPayout | null
  /** final: gives the order its outcome; repeated: says what is known; problem: fits nothing, a person must ask. */
  readonly verdict: 'final' | 'repeated' | 'problem'
  readonly problem: Problem | null
}

/** Holds each receipt against its order, as if they came one after the other. */
export function judgeReceipts(
  receipts: readonly PaymentReceipt[],
  payouts: ReadonlyMap<string, KnownPayout>,
  claims: readonly Claim[],
): Judged[] {
  const paying = new Set(claims.filter(({ state }) => state === 'paying').map(({ id }) => id))
  const now = new Map(payouts)
  return receipts.map((receipt) => {
    const payout = now.get(receipt.orderId) ?? null
    const problem = problemOf(receipt, payout, paying)
    const judged = { receipt, payout, problem }
    if (problem || !payout) return { ...judged, verdict: 'problem' }
    if (payout.status !== 'ordered') return { ...judged, verdict: 'repeated' }
    const outcome = { status: statusAfter(receipt), bankReference: receipt.bankReference ?? null }
    now.set(payout.id, { ...payout, ...outcome })
    return { ...judged, verdict: 'final' }
  })
}

export const statusAfter = ({ outcome }: PaymentReceipt): 'paid' | 'failed' =>
  outcome === 'settled' ? 'paid' : 'failed'

function problemOf(receipt: PaymentReceipt, payout: KnownPayout | null, paying: ReadonlySet<string>): Problem | null {
  if (!payout) return 'unknown_order'
  if (receipt.amountFen !== payout.amountFen) return 'other_amount'
  if (payout.status === 'ordered') return paying.has(payout.claimId) ? null : 'contradiction'
  const same = payout.status === statusAfter(receipt) && payout.bankReference === (receipt.bankReference ?? null)
  return same ? null : 'contradiction'
}
