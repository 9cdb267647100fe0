import { setTimeout as sleep } from 'node:timers/promises'
import { TRPCClientError } from '@trpc/client'
import { clientOf, newKey } from '../product/client.ts'
import type { Product } from '../product/start-product.ts'
import type { Offer, World } from './world.ts'

const CLIENTS = 16
/** Some owners tap twice, some decline. */
const TAPS_TWICE_EVERY = 5
const DECLINES_EVERY = 20
const GIVES_UP_AFTER_MS = 120_000

/** What the product told the owners, in so many words: it must keep it. */
export type Promises = { readonly confirmed: Set<string>; readonly declined: Set<string> }

/** True for an answer of the product's own: an error that tells the caller to stop. Anything else is tried again. */
const isFinal = (error: unknown): boolean =>
  error instanceof TRPCClientError && error.data?.httpStatus < 500 && error.data?.httpStatus !== 429

/** Tries one intent with one key until it is answered, as a phone on a bad network does. */
async function insist<T>(intent: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + GIVES_UP_AFTER_MS
  for (;;) {
    try {
      return await intent()
    } catch (error) {
      if (isFinal(error) || performance.now() > deadline) throw error
      await sleep(50 + Math.random() * 200)
    }
  }
}

async function act(product: Product, token: string, offer: Offer, index: number, promises: Promises): Promise<void> {
  const api = clientOf(product, token, offer.uscc)
  const { claimId, version, accountId } = offer
  const key = newKey()
  if (index % DECLINES_EVERY === DECLINES_EVERY - 1) {
    await insist(() => api.claim.decline.mutate({ key, claimId, version, reason: '本次不需要' }))
    promises.declined.add(claimId)
    return
  }
  const consent = { id: 'fund_commitment', version: 1 }
  const tap = () => insist(() => api.claim.confirm.mutate({ key, claimId, version, accountId, consent }))
  await Promise.all(index % TAPS_TWICE_EVERY === 0 ? [tap(), tap()] : [tap()])
  promises.confirmed.add(claimId)
}

/** Answers every offer, many at once, and notes what was acknowledged. */
export async function answerAll(
  product: Product,
  { offers, token }: World,
  hesitateMs: number,
  onAnswer: () => void,
): Promise<Promises> {
  const promises: Promises = { confirmed: new Set(), declined: new Set() }
  const waiting = offers.map((offer, index) => ({ offer, index }))
  const client = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      await sleep(Math.random() * hesitateMs)
      await act(product, token, next.offer, next.index, promises)
      onAnswer()
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, client))
  return promises
}
