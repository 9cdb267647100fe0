import { type Fen, formatYuan } from '@huiqi/shared/money'
import type { Explanation } from '@huiqi/shared/rule'

/** A row's outcome in a selection. */
type Award = { readonly place: number | null; readonly amountFen: Fen; readonly entitledFen: Fen }

/** The reasons frozen with a claim, with what its selection made of the amount. */
export function withAward(explanation: Explanation, { place, amountFen, entitledFen }: Award): Explanation {
  if (place === null) return explanation
  const differs = amountFen === entitledFen ? '' : `，本批兑付 ${formatYuan(amountFen)} 元`
  const step = { text: `择优第 ${place} 名${differs}`, min: amountFen, max: amountFen }
  const { amount } = explanation
  return {
    ...explanation,
    amount: { ...amount, fen: amountFen, min: amountFen, max: amountFen, steps: [...amount.steps, step] },
  }
}
