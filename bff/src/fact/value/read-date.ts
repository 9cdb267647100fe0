import { dateOf, dayOf } from '@huiqi/shared/condition'
import type { CivilDate } from '@huiqi/shared/workday'

/** `2025-6-3`, `2025/06/03`, `2025年6月3日`, `20250603`. */
const forms = [/^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/, /^(\d{4})(\d{2})(\d{2})$/]
/** How a workbook keeps a day: days since 1899-12-30 (ECMA-376 Part 1, 18.17.4.1). Five digits are 1927 to 2173. */
const serial = /^[1-9]\d{4}$/
const serialStart = dayOf('1899-12-30')

/** A day as people and spreadsheets write it; null for what is no day of the calendar. */
export function readDate(text: string): CivilDate | null {
  const plain = text.normalize('NFKC').trim()
  if (serial.test(plain)) return dateOf(serialStart + Number(plain))
  for (const form of forms) {
    const [, year = '', month = '', day = ''] = form.exec(plain) ?? []
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    if (year !== '' && !Number.isNaN(dayOf(date))) return date
  }
  return null
}
