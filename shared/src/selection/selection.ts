import type { Condition, NumberKind, Term } from '../condition/index.ts'
import type { Fen } from '../money/index.ts'

/** How a batch of a policy's eligible enterprises is selected, as its rule states it. */
export interface Selection {
  readonly order: /** 名次, 多指标加权名次: more of each figure is better. */
    | { readonly by: 'rank'; readonly figures: readonly Figure[] }
    /** 先到先得 */
    | { readonly by: 'first_come' }
    /** 抽签, by a public seed. */
    | { readonly by: 'lottery'; readonly seed: string }
  /** Most enterprises; null: no limit. */
  readonly quota: number | null
  /** What a place is worth; empty: each gets its own amount. */
  readonly prizes: readonly Prize[]
  /** Most money; null: no limit. */
  readonly budget: Fen | null
  readonly whenShort: 'until_spent' | 'pro_rata'
  /** What counts once in the batch: an attribute (集团), or one of each item (人员). */
  readonly oncePer:
    | { readonly attribute: string; readonly items: null }
    | { readonly attribute: string; readonly items: string; readonly where: Condition | null }
    | null
}

/** What candidates are ranked by. */
export interface Figure {
  readonly of: Term
  readonly kind: NumberKind
  /** A whole number beside the others': 40% is 400 000. */
  readonly weight: number
}

/** Places `from` to `to`, both included. */
export interface Prize {
  readonly from: number
  readonly to: number
  readonly pay: Fen
}
