import { addDays, atHour, civilDate } from '@huiqi/shared/workday'

/** Hours of China between which only what is urgent may ring. */
const FROM_HOUR = 22
const TO_HOUR = 8

/** When the quiet hours around this moment end; null: they are not now. */
export function quietUntil(now: Date): Date | null {
  const today = civilDate(now)
  if (now < atHour(today, TO_HOUR)) return atHour(today, TO_HOUR)
  return now >= atHour(today, FROM_HOUR) ? atHour(addDays(today, 1), TO_HOUR) : null
}
