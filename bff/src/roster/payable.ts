import type { Fen } from '@huiqi/shared/money'
import type { Explanation } from '@huiqi/shared/rule'

/** What an eligible enterprise is paid, within the policy's cap; null while it or its amount is undetermined. */
export function payable({ verdict, amount }: Explanation, cap: Fen | null): Fen | null {
  if (verdict !== 'eligible' || amount.fen === null) return null
  return cap === null ? amount.fen : Math.min(amount.fen, cap)
}
