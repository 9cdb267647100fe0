import type { Fen } from '../money/index.ts'
import type { Explanation } from './explanation.ts'

/** What would be paid within the policy's cap: the amount where the facts settle it, and the most it can be. */
export function amountWithin(
  { amount }: Explanation,
  cap: Fen | null,
): { readonly fen: Fen | null; readonly maxFen: Fen | null } {
  const capped = (fen: Fen | null) => (fen === null ? cap : Math.min(fen, cap ?? fen))
  return { fen: amount.fen === null ? null : capped(amount.fen), maxFen: capped(amount.max) }
}
