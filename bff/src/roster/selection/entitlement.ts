import type { Fen } from '@huiqi/shared/money'
import type { Explanation, PolicyRule } from '@huiqi/shared/rule'
import { payable } from '../payable.ts'

type Terms = { readonly rule: PolicyRule; readonly amountCapFen: Fen | null }

/** Who is eligible gets what the place is worth: the amount need not be known before. */
const isByPlace = ({ rule }: Terms): boolean => (rule.selection?.prizes ?? []).length > 0

/**
 * What an enterprise would get before anything is selected or cut; null while it or its amount is undetermined.
 * Where places have prizes, what is sure of its own amount.
 */
export function entitlementOf(terms: Terms, explanation: Explanation): Fen | null {
  if (!isByPlace(terms)) return payable(explanation, terms.amountCapFen)
  return explanation.verdict === 'eligible' ? explanation.amount.min : null
}

/** Whether there is anything to be had for it. */
export const isWorthwhile = (terms: Terms, fen: Fen): boolean => fen > 0 || isByPlace(terms)
