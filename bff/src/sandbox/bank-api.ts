import express, { type Router } from 'express'
import { createVerifier, type Signer, signAnswer } from '../outside/signed-request.ts'
import type { PaymentReceipt } from '../payout/adapters/port.ts'
import { writeReceiptFile } from '../payout/adapters/receipt-file.ts'
import type { Bank } from './bank.ts'
import type { Faults } from './faults.ts'
import { type Reply, signedRoute } from './signed-route.ts'

/** How far back a repeated receipt may come from. */
const REPEAT_WINDOW = 50

const statusOf = { accepted: 200, bad_file: 422, batch_conflict: 409, order_conflict: 409 } as const

/** The front-end's protocol as payout/adapters/bank-front.ts describes it, and `GET /bank/ledger` for checks. */
export function createBankApi({ bank, signer, faults }: { bank: Bank; signer: Signer; faults: Faults }): Router {
  const router = express.Router()
  const gate = { faults, target: 'bank' as const, verify: createVerifier(signer) }

  router.put(
    '/bank/batches/:batchId',
    signedRoute(gate, async ({ input, body }): Promise<Reply> => {
      const result = await bank.receive(input.batchId ?? '', body)
      return { status: statusOf[result], body: result === 'accepted' ? { status: result } : { code: result } }
    }),
  )

  router.get(
    '/bank/receipts',
    signedRoute(gate, async ({ input, nonce }): Promise<Reply> => {
      const since = Number(input.since || '0')
      if (!Number.isSafeInteger(since) || since < 0) return { status: 400, body: { code: 'bad_cursor' } }
      const page = await bank.receiptsAfter(since)
      const receipts = disturbed(page.receipts, since)
      const body = writeReceiptFile({ next: String(page.next), receipts })
      return { status: 200, body, headers: { 'x-signature': signAnswer(signer.secret, nonce, body) } }
    }),
  )

  /** Repeats and reorders as told; never leaves one out. */
  function disturbed(page: PaymentReceipt[], since: number): PaymentReceipt[] {
    const { repeat, reorder } = faults.rates('bank')
    const again = [...bank.earlierReceipts(since, REPEAT_WINDOW), ...page].filter(() => faults.strikes(repeat))
    return faults.strikes(reorder) ? faults.shuffled([...again, ...page]) : [...again, ...page]
  }

  router.get('/bank/ledger', (_request, response) => {
    const orders = [...bank.orders.values()].map(
      ({ orderId, batchId, accountNumber, amountFen, receivedAt, receipt }) => ({
        orderId,
        batchId,
        accountNumber,
        amountFen,
        receivedAt,
        outcome: receipt?.outcome ?? 'pending',
      }),
    )
    const settled = orders.filter(({ outcome }) => outcome === 'settled')
    response.json({ settledFen: settled.reduce((sum, { amountFen }) => sum + amountFen, 0), orders })
  })

  return router
}
