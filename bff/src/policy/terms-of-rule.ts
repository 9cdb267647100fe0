import type { Amount, Benefit } from '@huiqi/shared/benefit'
import type { Fen } from '@huiqi/shared/money'
import { fundersOf } from './library/funders.ts'

/** What a version keeps beside its rule because money is checked by it; it always follows from the rule. */
export const termsOfRule = (benefit: Benefit, level: Parameters<typeof fundersOf>[1]) => ({
  funders: fundersOf(benefit, level),
  amountCapFen: capOf(benefit.amount),
})

/** The most that anybody can get, where the rule names it as a sum; null where it follows from the facts alone. */
function capOf(amount: Amount): Fen | null {
  const { caps, floor } = amount.modifiers
  const own = amount.amount === 'fixed' && floor === null ? [amount.fen] : []
  const known = [...own, ...caps.map(capOf)].filter((fen) => fen !== null && fen > 0) as Fen[]
  return known.length === 0 ? null : Math.min(...known)
}
