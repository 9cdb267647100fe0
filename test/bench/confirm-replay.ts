import { createPool, PLANNED_ONCE } from '@huiqi/bff/db/pool'
import { newKey } from '../product/client.ts'
import type { Product } from '../product/start-product.ts'
import type { Offer } from './confirm.ts'
import { type Contender, drive } from './drive.ts'
import { apiUrl, type Statement } from './statements.ts'

/** What stands in a recorded confirmation for the claim, its enterprise, its account and the intent. */
export type Recorded = Offer & { readonly key: string }

/** The recorded statements, for another offer: the same texts, its own codes. */
function statementsFor(recorded: readonly Statement[], of: Recorded, offer: Offer): Statement[] {
  const codes: readonly (readonly [string, string])[] = [
    [of.claimId, offer.claimId],
    [of.uscc, offer.uscc],
    [of.accountId, offer.accountId],
    [of.key, newKey()],
  ]
  const swap = (text: string) => codes.reduce((swapped, [from, to]) => swapped.replaceAll(from, to), text)
  const swapAny = (value: unknown): unknown => {
    if (typeof value === 'string') return swap(value)
    return Array.isArray(value) ? value.map(swapAny) : value
  }
  return recorded.map(({ text, values }) => ({ text: swap(text), values: values.map(swapAny) }))
}

/**
 * A confirmation's very statements, each on an offer of its own, straight through the driver under the same role: what
 * the tables, their rules and row-level security cost. What the product takes beyond this is HTTP and its own code.
 */
export function replayConfirm(
  product: Product,
  recorded: readonly Statement[],
  of: Recorded,
  offers: Offer[],
  clients: number,
  seconds: number,
): Contender {
  const pool = createPool(apiUrl(product), clients, 'bench-replay', PLANNED_ONCE)
  const replay = async () => {
    const offer = offers.pop()
    if (!offer) return false
    const client = await pool.connect()
    for (const [index, { text, values }] of statementsFor(recorded, of, offer).entries()) {
      if (values.length === 0) await client.query(text)
      else await client.query({ name: `r${index}`, text, values: [...values] })
    }
    client.release()
    return true
  }
  return { lap: () => drive(clients, seconds, replay), close: () => pool.end() }
}
