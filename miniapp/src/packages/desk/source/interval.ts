/** An interval as it is typed: `[200万元, 1000万元)`. A round bracket leaves its end out, an empty end is open. */
export interface TypedInterval {
  readonly low: string
  readonly lowOpen: boolean
  readonly high: string
  readonly highOpen: boolean
}

const pattern = /^\s*([[(])([^,]*),([^,\])]*)([\])])\s*$/
const endless = ['∞', '+∞', '-∞']

/** Takes an interval apart; null for what is none. */
export function splitInterval(value: unknown): TypedInterval | null {
  const found = typeof value === 'string' ? pattern.exec(value) : null
  if (!found) return null
  const [, open, low, high, close] = found as unknown as [string, string, string, string, string]
  const end = (text: string) => (endless.includes(text.trim()) ? '' : text.trim())
  return { low: end(low), lowOpen: open === '(', high: end(high), highOpen: close === ')' }
}

export const joinInterval = ({ low, lowOpen, high, highOpen }: TypedInterval): string =>
  `${lowOpen ? '(' : '['}${low},${high}${highOpen ? ')' : ']'}`

/** An interval in words: `200万元（含）至 1000万元（不含）`, `1000万元以上`. */
export function intervalWords(value: unknown): string {
  const interval = splitInterval(value)
  if (interval === null) return String(value ?? '')
  const { low, lowOpen, high, highOpen } = interval
  if (low !== '' && high !== '') return `${low}（${lowOpen ? '不含' : '含'}）至 ${high}（${highOpen ? '不含' : '含'}）`
  if (low !== '') return lowOpen ? `超过 ${low}` : `${low} 以上`
  return high === '' ? '不限' : highOpen ? `不足 ${high}` : `${high} 以下`
}
