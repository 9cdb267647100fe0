import { addDays, atHour, civilDate } from '@huiqi/shared/workday'
import { shiftClock } from '../product/outside.ts'
import type { Product } from '../product/start-product.ts'

/** In China: text messages that are not urgent wait for the morning, and a journey should not end in another day. */
const FROM_HOUR = 9
const TO_HOUR = 20

/** Moves the product's clock to the next morning, should it be evening or night in China. @returns the offset, ms */
export async function toDaytime(product: Product, now = new Date()): Promise<number> {
  const today = civilDate(now)
  const day = now < atHour(today, FROM_HOUR) ? today : addDays(today, 1)
  const isDay = now >= atHour(today, FROM_HOUR) && now < atHour(today, TO_HOUR)
  const offsetMs = isDay ? 0 : atHour(day, FROM_HOUR).getTime() - now.getTime()
  await shiftClock(product, offsetMs)
  return offsetMs
}
