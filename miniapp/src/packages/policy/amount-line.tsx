import type { AmountView } from '@huiqi/bff/matching/views'
import { Amount } from '../../ui/amount.tsx'
import { Note } from '../../ui/card.tsx'

/** What would be paid: the amount, else the most it can be, else how the policy states it. */
export function AmountLine({ amount: { fen, maxFen, words }, size }: { amount: AmountView; size?: 'hero' | 'line' }) {
  const known = fen ?? maxFen
  if (!known) return <Note>{words}</Note>
  return <Amount fen={known} size={size ?? 'line'} {...(fen === null && { prefix: '最高' })} />
}
