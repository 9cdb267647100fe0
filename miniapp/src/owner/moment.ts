import { civilDate, weekdayName } from '@huiqi/shared/workday'

const shanghaiOffsetMs = 8 * 3_600_000

/** A day as people say it: `11月20日（周五）`, with the year where it is not the present one. @param day `2026-11-20` */
export function dayWords(day: string, today: string): string {
  const [year, month, date] = day.split('-').map(Number)
  const sameYear = day.slice(0, 4) === today.slice(0, 4)
  return `${sameYear ? '' : `${year}年`}${month}月${date}日（${weekdayName(day)}）`
}

/** A moment as people say it, in China: `11月20日（周五）14:03`. @param iso ISO 8601 */
export function momentWords(iso: string, now: Date): string {
  const moment = new Date(iso)
  const time = new Date(moment.getTime() + shanghaiOffsetMs).toISOString().slice(11, 16)
  return `${dayWords(civilDate(moment), civilDate(now))}${time}`
}
