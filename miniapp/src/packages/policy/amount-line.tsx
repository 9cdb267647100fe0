import type { AmountView } from '@huiqi/bff/matching/views'
import { Amount } from '../../ui/amount.tsx'
import { Note } from '../../ui/card.tsx'

interface AmountLineProps {
  amount: AmountView
  size?: 'hero' | 'line'
  /** On what the amount hangs: 达到后. */
  prefix?: string
}

/** What would be paid: the amount, else the most it can be, else how the policy states it. */
export function AmountLine({ amount: { fen, maxFen, words }, size = 'line', prefix = '' }: AmountLineProps) {
  const known = fen ?? maxFen
  if (!known) return <Note>{words}</Note>
  return <Amount fen={known} size={size} prefix={fen === null ? `${prefix}最高` : prefix} />
}
