import { addDays, atHour, civilDate } from '@huiqi/shared/workday'
import { shiftClock } from '../product/outside.ts'
import type { Product } from '../product/start-product.ts'

/** In China: text messages that are not urgent wait for the morning, and a journey should not end in another day. */
const FROM_HOUR = 9
const TO_HOUR = 20

/** Moves the product's clock to the next morning, should it be evening or night in China. */
export async function toDaytime(product: Product, now = new Date()): Promise<void> {
  const today = civilDate(now)
  if (now >= atHour(today, FROM_HOUR) && now < atHour(today, TO_HOUR)) return
  const morning = atHour(now < atHour(today, FROM_HOUR) ? today : addDays(today, 1), FROM_HOUR)
  await shiftClock(product, morning.getTime() - now.getTime())
}
