import { setTimeout as sleep } from 'node:timers/promises'
import { newKey } from '../product/client.ts'
import { ask } from '../product/database.ts'
import { bankLedger } from '../product/outside.ts'
import type { Product } from '../product/start-product.ts'
import { until } from '../product/until.ts'
import { type Contender, drive } from './drive.ts'
import { send } from './http.ts'

export type Offer = { readonly claimId: string; readonly uscc: string; readonly accountId: string }

const CONSENT = { id: 'fund_commitment', version: 1 }

/** Offers nobody has answered yet. */
export const openOffers = (product: Product, count: number): Promise<Offer[]> =>
  ask(
    product,
    `select c.id as "claimId", c.uscc, a.id as "accountId" from claim c
     join account a on a.uscc = c.uscc and a.superseded_at is null where c.state = 'offered' limit $1`,
    [count],
  )

export const confirmInput = ({ claimId, accountId }: Offer) => ({
  key: newKey(),
  claimId,
  version: 1,
  accountId,
  consent: CONSENT,
})

/** Owners confirm over HTTP, `clients` at a time. @param confirmed takes the codes of the claims */
export function productConfirm(
  product: Product,
  token: string,
  offers: Offer[],
  confirmed: Set<string>,
  clients: number,
  seconds: number,
): Contender {
  const confirm = async () => {
    const offer = offers.pop()
    if (!offer) return false
    const headers = { authorization: `Bearer ${token}`, 'x-enterprise': offer.uscc }
    await send(`${product.url}/api/trpc/claim.confirm`, headers, JSON.stringify(confirmInput(offer)))
    confirmed.add(offer.claimId)
    return true
  }
  return { lap: () => drive(clients, seconds, confirm), close: async () => undefined }
}

/** From the moment a confirmation was signed to the moment its order stood at the bank: the median, ms. */
export async function confirmToOrder(product: Product, confirmed: ReadonlySet<string>): Promise<number> {
  await until(
    'every order to be at the bank',
    async () => {
      const [row] = await ask<{ n: number }>(
        product,
        `select count(*)::int as n from claim where state in ('approved', 'payable')`,
      )
      return row?.n === 0
    },
    120_000,
    500,
  )
  await sleep(500)
  const signed = await ask<{ orderId: string; claimId: string; at: Date }>(
    product,
    `select p.id as "orderId", p.claim_id as "claimId", c.signed_at as at from payout p join consent c on c.claim_id = p.claim_id`,
  )
  const received = new Map(
    (await bankLedger(product)).orders.map((order) => [order.orderId, Date.parse(order.receivedAt)]),
  )
  const waits = signed
    .filter(({ claimId, orderId }) => confirmed.has(claimId) && received.has(orderId))
    .map(({ orderId, at }) => received.get(orderId)! - at.getTime())
    .sort((a, b) => a - b)
  return waits[Math.floor(waits.length / 2)] ?? Number.NaN
}
