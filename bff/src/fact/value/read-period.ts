/** How a year, a quarter and a month are written, and the dictionary's form of each. */
const forms: readonly (readonly [RegExp, (year: string, part: string) => string])[] = [
  [/^(\d{4})年?$/, (year) => year],
  [/^(\d{4})[-年]?(?:Q|第)?([1-4])季度?$/, (year, quarter) => `${year}Q${quarter}`],
  [/^(\d{4})[-年]?Q([1-4])$/, (year, quarter) => `${year}Q${quarter}`],
  [/^(\d{4})[-/.年](\d{1,2})月?$/, (year, month) => `${year}-${month.padStart(2, '0')}`],
]
const chineseQuarters = '一二三四'

/** `2025`, `2025Q1`, `2025-06` for a period however it is written; null for anything else. */
export function readPeriod(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .toUpperCase()
    .replace(/[一二三四](?=季)/, (word) => String(chineseQuarters.indexOf(word) + 1))
  for (const [form, write] of forms) {
    const [, year, part = ''] = form.exec(plain) ?? []
    if (year !== undefined) return checked(write(year, part))
  }
  return null
}

const checked = (period: string): string | null =>
  /-(0[1-9]|1[0-2])$/.test(period) || period.length !== 7 ? period : null

/** The first day of a period of the dictionary's form. */
export function firstDay(period: string): string {
  const [year = '', part = ''] = period.split(/[Q-]/)
  if (part === '') return `${year}-01-01`
  return period.includes('Q') ? `${year}-${String(Number(part) * 3 - 2).padStart(2, '0')}-01` : `${year}-${part}-01`
}
