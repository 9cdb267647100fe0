import type { Rate } from './syntax.ts'

const ratePattern = /^(\d{1,6})(?:\.(\d{1,6}))?\s*(%|‰|倍)?$/
const perUnit: Readonly<Record<string, number>> = { '%': 100, '‰': 1000, 倍: 1 }

/** `6‰`, `12.5%`, `1.5倍` or `1.5` as an exact fraction; null for anything else. */
export function parseRate(source: unknown): Rate | null {
  const found =
    typeof source === 'number' || typeof source === 'string' ? ratePattern.exec(String(source).trim()) : null
  if (!found) return null
  const decimals = found[2] ?? ''
  const numerator = Number((found[1] as string) + decimals)
  const denominator = 10 ** decimals.length * (perUnit[found[3] ?? '倍'] as number)
  const divisor = greatestCommonDivisor(numerator, denominator)
  return { numerator: numerator / divisor, denominator: denominator / divisor }
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
