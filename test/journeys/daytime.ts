import { addDays, atHour, civilDate } from '@huiqi/shared/workday'
import { ask } from '../product/database.ts'
import { shiftClock } from '../product/outside.ts'
import { signIn } from '../product/sign-in.ts'
import type { Product } from '../product/start-product.ts'
import { until } from '../product/until.ts'

/** In China: text messages that are not urgent wait for the morning, and a journey should not end in another day. */
const FROM_HOUR = 9
const TO_HOUR = 20

/** Whether the API has followed: it asks for the time of the demonstration twice a second. */
async function hasFollowed(product: Product, to: Date): Promise<boolean> {
  // Begun before and ended after, signing in fails: it took too long.
  const token = await signIn(product, 'owner-none').catch(() => null)
  const opened = await ask(product, 'select 1 from session where created_at >= $1 limit 1', [to])
  return token !== null && opened.length > 0
}

/** Moves the product's clock to the next morning, should it be evening or night in China. */
export async function toDaytime(product: Product, now = new Date()): Promise<void> {
  const today = civilDate(now)
  if (now >= atHour(today, FROM_HOUR) && now < atHour(today, TO_HOUR)) return
  const morning = atHour(now < atHour(today, FROM_HOUR) ? today : addDays(today, 1), FROM_HOUR)
  await shiftClock(product, morning.getTime() - now.getTime())
  await until('the product to be at daytime', () => hasFollowed(product, morning))
}
