import type { Condition, NumberKind, Range, Rate, Term } from '../condition/index.ts'
import type { Fen } from '../money/index.ts'

/** Who pays a share of an amount. */
export type Funder = 'central' | 'province' | 'city' | 'district'

export interface Rounding {
  /** To whole multiples of this many 分. */
  readonly to: Fen
  readonly by: 'half_up' | 'down' | 'up'
}

/**
 * Applied to an amount in this order: rounding (to the 分, half up, unless stated), floor, caps (the lowest counts),
 * deduction of what was received (never below 0), minimum payout (less than it pays nothing). Another order is
 * written by nesting amounts.
 */
export interface Modifiers {
  readonly rounding: Rounding
  readonly floor: Amount | null
  readonly caps: readonly Amount[]
  readonly deduct: Term | null
  readonly minimum: Fen | null
}

export interface TierRow {
  /** One range for each of `by`: all must hold. */
  readonly ranges: readonly Range[]
  readonly pay: Amount
}

export type AmountKind =
  | { readonly amount: 'fixed'; readonly fen: Fen }
  /** So much for each person, ton, product … */
  | { readonly amount: 'each'; readonly pay: Amount; readonly count: Term; readonly kind: NumberKind }
  | { readonly amount: 'rate'; readonly rate: Rate; readonly of: Term }
  /** The row whose ranges hold; nothing if none does. Rows don't overlap. */
  | { readonly amount: 'tiers'; readonly by: readonly Term[]; readonly rows: readonly TierRow[] }
  /** Each piece of the base at its own rate. */
  | {
      readonly amount: 'marginal'
      readonly of: Term
      readonly pieces: readonly { readonly from: number; readonly to: number | null; readonly rate: Rate }[]
    }
  /** `pay` for every whole (or begun) `every` beyond a threshold. */
  | {
      readonly amount: 'repeat'
      readonly of: Term
      readonly beyond: number
      readonly every: number
      readonly pay: Fen
      readonly begun: boolean
    }
  /** The first case that holds. */
  | {
      readonly amount: 'choose'
      readonly cases: readonly { readonly when: Condition; readonly pay: Amount }[]
      readonly otherwise: Amount
    }
  | { readonly amount: 'sum' | 'highest' | 'lowest'; readonly parts: readonly Amount[] }
  | { readonly amount: 'multiply'; readonly pay: Amount; readonly by: Rate }
  /** Item by item, then added up. */
  | { readonly amount: 'for_each'; readonly items: string; readonly where: Condition | null; readonly pay: Amount }
  /** The source does not state it, or leaves it to a person: from nothing up to the cap. */
  | { readonly amount: 'unstated'; readonly note: string }
  /** No money: points, months of rent, priority. */
  | { readonly amount: 'in_kind'; readonly note: string }

export type Amount = AmountKind & { readonly text: string | null; readonly modifiers: Modifiers }

export interface ShareOut {
  /** In the order written: fixed parts first, then rates of the whole, then the rest. */
  readonly parts: readonly { readonly funder: Funder; readonly take: Fen | Rate | 'rest' }[]
}

export interface Instalment {
  readonly rate: Rate
  /** When, in words. */
  readonly due: string
  /** What must still hold then. */
  readonly condition: Condition | null
}

export interface Benefit {
  readonly amount: Amount
  /** Whom the money is for where it is not the enterprise: 管理团队, 乡镇. Null: the enterprise. */
  readonly payee: string | null
  /** The first case that holds, else the last. Empty: one funder, not stated. */
  readonly shares: readonly { readonly when: Condition | null; readonly split: ShareOut }[]
  readonly instalments: readonly Instalment[]
}
