import type { Product } from './start-product.ts'
import { until } from './until.ts'

type At = Pick<Product, 'url'>

async function json<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Error(`${response.url} answers ${response.status}: ${await response.text()}`)
  return (await response.json()) as T
}

const post = (url: string, body: unknown) =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

/** Nobody shifts the clock by less. */
const FOLLOWED_MS = 10_000

/** Sets the sandbox's clock this far ahead of real time and waits until the API has followed: who signs in before is forgotten after. */
export async function shiftClock(product: At, offsetMs: number): Promise<void> {
  await json(await post(`${product.url}/sandbox/clock`, { offsetMs }))
  await until('the API to follow the clock', async () => {
    const { now } = await json<{ now: string }>(await fetch(`${product.url}/healthz`))
    return Math.abs(Date.parse(now) - Date.now() - offsetMs) < FOLLOWED_MS
  })
}

export type Faulty = {
  drop?: number
  delay?: number
  delayMs?: number
  errorAfter?: number
  repeat?: number
  reorder?: number
}

/** Makes gateway and bank unreliable; probabilities below 1. */
export async function setFaults(product: At, faults: { seed: number; sms?: Faulty; bank?: Faulty }): Promise<void> {
  await json(await post(`${product.url}/sandbox/faults`, faults))
}

export type BankLedger = {
  readonly settledFen: number
  readonly orders: readonly {
    readonly orderId: string
    readonly accountNumber: string
    readonly amountFen: number
    /** ISO 8601. */
    readonly receivedAt: string
    readonly outcome: 'pending' | 'settled' | 'failed'
  }[]
}

/** The bank's own books: what it really paid. */
export const bankLedger = async (product: At): Promise<BankLedger> =>
  json(await fetch(`${product.url}/sandbox/bank/ledger`))
