import { verifyAllChains } from '@huiqi/bff/audit/verify'
import { createPool } from '@huiqi/bff/db/pool'
import { adminUrl, ask } from '../product/database.ts'
import { bankLedger } from '../product/outside.ts'
import type { Product } from '../product/start-product.ts'
import { until } from '../product/until.ts'
import type { Promises } from './confirmers.ts'

/** Longer than a dead worker's jobs, a lost receipt and a sweeper's minute take together. */
const SETTLED_WITHIN_MS = 300_000

export type Verdict = {
  readonly confirmed: number
  readonly declined: number
  readonly paid: number
  readonly bankFen: number
  readonly ledgerFen: number
  readonly chains: number
  /** What is wrong, in words; empty is the only good answer. */
  readonly faults: readonly string[]
}

type ClaimRow = { readonly id: string; readonly state: string; readonly amountFen: number; readonly orders: string[] }

const claimsNow = (product: Product) =>
  ask<ClaimRow>(
    product,
    `select c.id, c.state, c.amount_fen::float8 as "amountFen",
       coalesce(array_agg(p.id) filter (where p.id is not null), '{}') as orders
     from claim c left join payout p on p.claim_id = c.id group by c.id`,
  )

/** Waits until nothing of the product moves any more: whoever was promised money has it, or was asked for another account. */
async function untilQuiet(product: Product, promises: Promises): Promise<ClaimRow[]> {
  const done = new Set(['paid', 'payout_failed'])
  return until(
    'every confirmed claim to be paid',
    async () => {
      const claims = await claimsNow(product).catch(() => [])
      const waiting = claims.filter(({ id, state }) => promises.confirmed.has(id) && !done.has(state))
      return claims.length > 0 && waiting.length === 0 && claims
    },
    SETTLED_WITHIN_MS,
    500,
  )
}

const one = async (product: Product, text: string): Promise<number> =>
  Number((await ask<{ n: string }>(product, text))[0]!.n)

/** Everything that must hold after the storm. */
export async function judge(product: Product, promises: Promises): Promise<Verdict> {
  const faults: string[] = []
  const expectNone = (count: number, what: string) => count > 0 && faults.push(`${count} ${what}`)

  const claims = await untilQuiet(product, promises)
  const bank = await bankLedger(product)
  const settled = new Map(
    bank.orders.filter(({ outcome }) => outcome === 'settled').map((order) => [order.orderId, order]),
  )
  const paid = claims.filter(({ state }) => state === 'paid')
  const settledOf = ({ orders }: ClaimRow) => orders.filter((id) => settled.has(id))

  expectNone(claims.filter((claim) => settledOf(claim).length > 1).length, 'enterprises paid twice')
  expectNone(
    paid.filter((claim) => settledOf(claim).length !== 1).length,
    'claims called paid that the bank did not pay once',
  )
  expectNone(
    claims.filter((claim) => claim.state !== 'paid' && settledOf(claim).length > 0).length,
    'claims paid by the bank and not called so',
  )
  expectNone(
    paid.filter((claim) => settled.get(settledOf(claim)[0] ?? '')?.amountFen !== claim.amountFen).length,
    'claims paid with another amount',
  )
  const state = new Map(claims.map((claim) => [claim.id, claim.state]))
  expectNone(
    [...promises.confirmed].filter((id) => state.get(id) === 'offered').length,
    'acknowledged confirmations lost',
  )
  expectNone([...promises.declined].filter((id) => state.get(id) !== 'declined').length, 'acknowledged refusals lost')

  const ledgerFen = await one(
    product,
    `select coalesce(sum(credit_fen - debit_fen), 0) as n from ledger_account where kind = 'paid'`,
  )
  if (ledgerFen !== bank.settledFen) faults.push(`the ledger has ${ledgerFen} 分 paid, the bank ${bank.settledFen}`)
  expectNone(
    await one(
      product,
      `select count(*) as n from consent c where not exists (select 1 from claim x where x.id = c.claim_id)`,
    ),
    'consents without a claim',
  )
  expectNone(
    promises.confirmed.size - (await one(product, 'select count(distinct claim_id) as n from consent')),
    'consents lost',
  )
  expectNone(
    await one(product, `select count(*) as n from payout_batch where status = 'queued'`),
    'payment files not sent',
  )
  expectNone(await one(product, 'select count(*) as n from failed_job where resolved_at is null'), 'jobs given up')
  await until(
    'every text message to be on its way',
    async () =>
      (await one(product, `select count(*) as n from sms where status in ('queued', 'sending') and urgent`)) === 0,
    SETTLED_WITHIN_MS,
    500,
  ).catch((error: Error) => faults.push(error.message))

  const pool = createPool(adminUrl(product), 1, 'test-verify')
  const { chains, breaks } = await verifyAllChains(pool)
  await pool.end()
  expectNone(breaks.length, 'audit chains broken')
  return {
    confirmed: promises.confirmed.size,
    declined: promises.declined.size,
    paid: paid.length,
    bankFen: bank.settledFen,
    ledgerFen,
    chains,
    faults,
  }
}
