import { type Interval, isNowhere, multiply, type Rate, scale, scaleBy } from '../condition/index.ts'
import type { AmountKind, Rounding } from './syntax.ts'

type KindOf<Kind extends AmountKind['amount']> = Extract<AmountKind, { amount: Kind }>

export const nothing: Interval = Object.freeze({ lo: 0, hi: 0 })

/** Money is never negative, and never more than a safe integer of 分 (90 万亿元); the upper end may be open. */
export const money = (lo: number, hi: number): Interval => ({
  lo: lo > 0 ? Math.min(lo, Number.MAX_SAFE_INTEGER) : 0,
  hi: hi > 0 ? (hi === Number.POSITIVE_INFINITY ? hi : Math.min(hi, Number.MAX_SAFE_INTEGER)) : 0,
})

/** A base or count below zero, or that there is not, counts as zero. */
export const notNegative = (of: Interval): Interval =>
  isNowhere(of) ? nothing : { lo: Math.max(of.lo, 0), hi: Math.max(of.hi, 0) }

export const times = (a: Interval, b: Interval): Interval => multiply(notNegative(a), notNegative(b))

export function rateOf(base: Interval, rate: Rate): Interval {
  return rate.numerator === 0 ? nothing : scale(notNegative(base), rate)
}

/** Whole multiples of `to`; rises with its argument, so both ends round alike. */
export function round({ lo, hi }: Interval, { to, by }: Rounding): Interval {
  const one = (value: number) => {
    const units = value / to
    return (by === 'down' ? Math.floor(units) : by === 'up' ? Math.ceil(units) : Math.floor(units + 0.5)) * to
  }
  return money(one(lo), one(hi))
}

/** Each piece of the base at its own rate. */
export function marginal(of: Interval, { pieces }: KindOf<'marginal'>): Interval {
  const upTo = (value: number) =>
    pieces.reduce((sum, { from, to, rate }) => {
      const inPiece = Math.min(value, to ?? Number.POSITIVE_INFINITY) - from
      return inPiece > 0 && rate.numerator > 0 ? sum + scaleBy(inPiece, rate) : sum
    }, 0)
  const base = notNegative(of)
  return { lo: upTo(base.lo), hi: upTo(base.hi) }
}

export function repeat(of: Interval, { beyond, every, pay, begun }: KindOf<'repeat'>): Interval {
  const steps = (value: number) => {
    const over = Math.max(value - beyond, 0) / every
    return begun ? Math.ceil(over) : Math.floor(over)
  }
  return pay === 0 || isNowhere(of) ? nothing : { lo: steps(of.lo) * pay, hi: steps(of.hi) * pay }
}
