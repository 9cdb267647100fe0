import { type Fen, requireFen } from './fen.ts'

/** Below this the products of the division stay safe integers. */
const maxTotalShares = 90_000_000

/**
 * Splits an amount by shares (any non-negative integers, such as ten-thousandths for 市区分担), so that the
 * parts add up to the amount exactly: rounded down, then the 分 left over go to the largest remainders,
 * the earlier part first where they are equal.
 *
 * Throws RangeError for a negative amount, a negative or fractional share, or shares that add up to 0
 * or to more than 90 million.
 */
export function splitByShares(amount: Fen, shares: readonly number[]): Fen[] {
  const total = shares.reduce((sum, share) => sum + share, 0)
  if (requireFen(amount) < 0) throw new RangeError(`can't split a negative amount: ${amount}`)
  if (!shares.every((share) => Number.isSafeInteger(share) && share >= 0) || total === 0 || total > maxTotalShares)
    throw new RangeError(`shares must be integers from 0 that add up to 1 … ${maxTotalShares}: ${shares}`)
  // amount × share / total, taken apart so that no product leaves the safe integers.
  const perShare = Math.floor(amount / total)
  const rest = amount % total
  const parts = shares.map((share) => perShare * share + Math.floor((rest * share) / total))
  const remainders = shares.map((share) => (rest * share) % total)
  const byRemainder = shares.map((_, i) => i).sort((a, b) => remainders[b]! - remainders[a]! || a - b)
  const left = amount - parts.reduce((sum, part) => sum + part, 0)
  for (const i of byRemainder.slice(0, left)) parts[i]! += 1
  return parts
}
