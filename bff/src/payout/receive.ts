import { BANK } from '../audit/actor.ts'
import { appendToChains } from '../audit/append.ts'
import type { Claim } from '../claim/claim.ts'
import { lockClaims } from '../claim/lock.ts'
import { transition } from '../claim/transition.ts'
import type { Tx } from '../db/database.ts'
import type { PaymentReceipt } from './adapters/port.ts'
import { type Judged, judgeReceipts } from './judge-receipts.ts'
import { settle } from './ledger.ts'
import { claimsOfOrders, closeBatches, insertReceipts, lockBatches, payoutsById, writeOutcomes } from './store.ts'

/**
 * Takes the bank's word on orders: once, in whatever order and however often it comes. Money booked turns reserved into
 * paid; a payment sent back returns the claim to its owner; what does not fit is kept with its problem.
 * @returns how many orders got their outcome now
 */
export async function receive(tx: Tx, receipts: readonly PaymentReceipt[], now: Date): Promise<number> {
  const orderIds = [...new Set(receipts.map(({ orderId }) => orderId))]
  // The claims are locked before the orders are read: another process may be taking the same receipts.
  const claims = await lockClaims(tx, await claimsOfOrders(tx, orderIds))
  const judged = judgeReceipts(receipts, await payoutsById(tx, orderIds), claims)
  await insertReceipts(tx, judged, now)
  const final = judged.filter((one) => one.verdict === 'final')
  const batchIds = [...new Set(final.map(({ payout }) => payout!.batchId))]
  await lockBatches(tx, batchIds)
  await writeOutcomes(tx, final, now)
  const settled = final.filter(({ receipt }) => receipt.outcome === 'settled')
  const failed = final.filter(({ receipt }) => receipt.outcome === 'failed')
  await settle(
    tx,
    settled.map(({ payout }) => payout!),
    now,
  )
  await report(tx, claims, settled, 'settle', now)
  await report(tx, claims, failed, 'fail_payout', now)
  const batches = await closeBatches(tx, batchIds, now)
  await appendToChains(
    tx,
    batches.map(({ id, departmentCode }) => ({
      subject: { kind: 'payout_batch', id, departmentCode } as const,
      events: [{ actor: BANK, action: 'settle', data: {} }],
    })),
    now,
  )
  return final.length
}

async function report(
  tx: Tx,
  claims: readonly Claim[],
  judged: readonly Judged[],
  action: 'settle' | 'fail_payout',
  now: Date,
): Promise<void> {
  const byClaim = new Map(judged.map((one) => [one.payout!.claimId, one]))
  const concerned = claims.filter(({ id }) => byClaim.has(id))
  await transition(tx, concerned, { action, as: 'bank', by: BANK, now }, ({ id, amountFen }) => {
    const { receipt, payout } = byClaim.get(id)!
    return {
      data: {
        payoutId: payout!.id,
        amountFen,
        ...(receipt.outcome === 'settled' ? { bankReference: receipt.bankReference } : { reason: receipt.reason }),
      },
    }
  })
}
