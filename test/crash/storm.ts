import { setTimeout as sleep } from 'node:timers/promises'
import { type Random, randomFor } from '@huiqi/bff/sample/random'
import { setFaults } from '../product/outside.ts'
import type { Product } from '../product/start-product.ts'
import { until } from '../product/until.ts'
import { answerAll } from './confirmers.ts'
import { createKiller, type Killer } from './killer.ts'
import { judge, type Verdict } from './verdict.ts'
import { prepare } from './world.ts'

export type Storm = {
  readonly claims: number
  readonly kills: number
  readonly seed: number
  /** Owners take up to this long before each answer: the longer, the more kills fall while they are at it. */
  readonly hesitateMs: number
}

const UNRELIABLE = { drop: 0.1, delay: 0.2, delayMs: 400, errorAfter: 0.1, repeat: 0.2, reorder: 0.2 }
/** From one kill to the next, the owners keep on tapping meanwhile. */
const BETWEEN_KILLS_MS = [500, 3_500] as const
/** How often the next kill does not wait until the product has come back from the last. */
const STRUCK_WHILE_DOWN = 0.25
const BACK_WITHIN_MS = 60_000

/**
 * Drives many claims from offer to money while API, worker and PostgreSQL are killed at random and the bank
 * and the SMS gateway drop, delay, repeat and reorder; then asks whether every promise was kept.
 */
export async function storm(
  product: Product,
  { claims, kills, seed, hesitateMs }: Storm,
  say: (line: string) => void,
): Promise<Verdict & { kills: number }> {
  const world = await prepare(product, claims)
  say(`${world.offers.length} offers are out`)
  await setFaults(product, { seed, sms: UNRELIABLE, bank: UNRELIABLE })
  const random = randomFor('storm', seed)
  const killer = createKiller(product, random)
  let answered = 0
  const over = new AbortController()
  const storming = keepStriking(product, killer, random, over.signal)
  const promises = await answerAll(product, world, hesitateMs, () => {
    answered += 1
    if (answered % 100 === 0) say(`${answered} answered, ${killer.kills.length} kills`)
  })
  const whileAnswering = killer.kills.length
  await until('enough kills', async () => killer.kills.length >= kills, kills * BACK_WITHIN_MS)
  over.abort()
  await storming
  say(
    `${killer.kills.length} kills, ${whileAnswering} of them while owners answered; the outside becomes reliable again`,
  )
  await until('the sandbox', () =>
    setFaults(product, { seed }).then(
      () => true,
      () => false,
    ),
  )
  return { ...(await judge(product, promises)), kills: killer.kills.length }
}

async function keepStriking(product: Product, killer: Killer, random: Random, over: AbortSignal): Promise<void> {
  while (!over.aborted) {
    await sleep(random.int(...BETWEEN_KILLS_MS), undefined, { signal: over }).catch(() => undefined)
    if (!random.chance(STRUCK_WHILE_DOWN)) await until('the product to be back', () => isReady(product), BACK_WITHIN_MS)
    if (!over.aborted) killer.strike()
  }
}

const isReady = ({ url }: Product): Promise<boolean> =>
  fetch(`${url}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  )
