import {
  type Interval,
  intervalText,
  type NumberKind,
  numberText,
  type Rate,
  type Term,
  termText,
} from '../condition/index.ts'
import type { Fen } from '../money/index.ts'

/** One line of how an amount came about. */
export interface AmountStep {
  readonly text: string
  readonly min: Fen
  /** Null: no upper end is known. */
  readonly max: Fen | null
}

export const toMax = (value: number): Fen | null => (Number.isFinite(value) ? value : null)

export const step = (text: string, { lo, hi }: Interval): AmountStep => ({ text, min: lo, max: toMax(hi) })

export const fenText = (fen: Fen): string => numberText(fen, 'money')

export const rateText = ({ numerator, denominator }: Rate): string => {
  const permille = (numerator * 1000) / denominator
  return permille < 10 ? `${Number(permille.toFixed(6))}‰` : `${Number((permille / 10).toFixed(6))}%`
}

/** A term with its value: `营业收入（上年）2000万元`; 待核实 while it is not known. */
export const valued = (term: Term, value: Interval, kind: NumberKind): string =>
  `${termText(term, kind)} ${intervalText(value, kind) ?? '待核实'}`
