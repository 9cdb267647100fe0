import { setFaults } from '../product/outside.ts'
import type { Product } from '../product/start-product.ts'
import { until } from '../product/until.ts'
import { answerAll } from './confirmers.ts'
import { createKiller } from './killer.ts'
import { judge, type Verdict } from './verdict.ts'
import { prepare } from './world.ts'

export type Storm = { readonly claims: number; readonly kills: number; readonly seed: number }

const UNRELIABLE = { drop: 0.1, delay: 0.2, delayMs: 400, errorAfter: 0.1, repeat: 0.2, reorder: 0.2 }
/** After a kill the product gets this long to come back before the next one; the owners keep on tapping meanwhile. */
const BETWEEN_KILLS_MS = 2_500

/**
 * Drives many claims from offer to money while API, worker and PostgreSQL are killed one after the other and the bank
 * and the SMS gateway drop, delay, repeat and reorder; then asks whether every promise was kept.
 */
export async function storm(
  product: Product,
  { claims, kills, seed }: Storm,
  say: (line: string) => void,
): Promise<Verdict & { kills: number }> {
  const world = await prepare(product, claims)
  say(`${world.offers.length} offers are out`)
  await setFaults(product, { seed, sms: UNRELIABLE, bank: UNRELIABLE })
  const killer = createKiller(product)
  let answered = 0
  const storming = setInterval(() => killer.strike(), BETWEEN_KILLS_MS)
  const promises = await answerAll(product, world, () => {
    answered += 1
    if (answered % 100 === 0) say(`${answered} answered, ${killer.kills.length} kills`)
  })
  await until('enough kills', async () => killer.kills.length >= kills, kills * BETWEEN_KILLS_MS * 3)
  clearInterval(storming)
  say(`all answered; ${killer.kills.length} kills; the outside becomes reliable again`)
  await until('the sandbox', () =>
    setFaults(product, { seed }).then(
      () => true,
      () => false,
    ),
  )
  return { ...(await judge(product, promises)), kills: killer.kills.length }
}
