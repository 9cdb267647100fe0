import type { CivilDate } from '@huiqi/shared/workday'

/** Until when the policy can be had: `2026年12月31日截止`. */
export function windowWords(validTo: CivilDate | null): string {
  if (validTo === null) return '全年可办'
  const [year, month, day] = validTo.split('-').map(Number)
  return `${year}年${month}月${day}日截止`
}
