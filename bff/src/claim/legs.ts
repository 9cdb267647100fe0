import { sharesOf } from '@huiqi/shared/benefit'
import { type Fen, splitByShares } from '@huiqi/shared/money'
import type { PolicyRule } from '@huiqi/shared/rule'

/** One funder's share of a claim (市区分担), 分; the legs add up to the claim's amount. */
export type Leg = { readonly funder: string; readonly fen: Fen }

/** A funder's share of a policy, as a whole weight beside the others'. */
export type FunderShare = { readonly funder: string; readonly share: number }

/** Splits an amount among a policy's funders to the 分; a funder whose part is nothing has no leg. */
export function legsOf(amountFen: Fen, funders: readonly FunderShare[]): Leg[] {
  const parts = splitByShares(
    amountFen,
    funders.map(({ share }) => share),
  )
  return funders.map(({ funder }, index) => ({ funder, fen: parts[index]! })).filter(({ fen }) => fen > 0)
}

/**
 * Who pays which part of an amount, 市区分担: by the rule's own shares where it is told which of them hold, else by the
 * policy's weights.
 */
export function legsByRule(
  amountFen: Fen,
  {
    rule,
    funders,
    split,
  }: {
    readonly rule: PolicyRule
    readonly funders: readonly FunderShare[]
    /** Which of the benefit's ways to share out holds for the enterprise; null: not told. */
    readonly split: number | null
  },
): Leg[] {
  const only = rule.benefit.shares.length === 1 ? 0 : null
  const shares = sharesOf(rule.benefit, split ?? only, amountFen)
  return shares.length === 0 ? legsOf(amountFen, funders) : shares.filter(({ fen }) => fen > 0)
}

const LABELS: Readonly<Record<string, string>> = { central: '中央', province: '省级', city: '市级', district: '区级' }

/** `市级`; a funder this list does not know keeps its own name. */
export const funderLabel = (funder: string): string => LABELS[funder] ?? funder
