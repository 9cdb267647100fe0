import { civilDate } from '@huiqi/shared/workday'
import { dayWords, momentWords } from '../../owner/moment.ts'

/** The day of a moment: `12月4日（周五）`. @param at ISO 8601 */
export function DayWords({ at }: { at: string | null }) {
  return at === null ? '—' : dayWords(civilDate(new Date(at)), civilDate(new Date()))
}

/** `11月20日（周五）14:03`. @param at ISO 8601 */
export function MomentWords({ at }: { at: string | null }) {
  return at === null ? '—' : momentWords(at, new Date())
}
