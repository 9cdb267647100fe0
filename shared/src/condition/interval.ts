import { NO, type Truth, UNKNOWN, YES } from './truth.ts'

/**
 * What is known of a number: it lies from `lo` to `hi`, both included; equal ends mean it is known.
 * All operations give an interval that holds every possible result, so more data can only narrow it.
 */
export interface Interval {
  readonly lo: number
  readonly hi: number
}

export const anything: Interval = Object.freeze({ lo: Number.NEGATIVE_INFINITY, hi: Number.POSITIVE_INFINITY })
export const atLeastZero: Interval = Object.freeze({ lo: 0, hi: Number.POSITIVE_INFINITY })

/**
 * There is no such number, and that is known: the day of a certificate that was never held. It is no value at all, so it
 * lies in no range.
 */
export const nowhere: Interval = Object.freeze({ lo: Number.POSITIVE_INFINITY, hi: Number.NEGATIVE_INFINITY })

export const isNowhere = ({ lo, hi }: Interval): boolean => lo > hi

/** A known number; what is no number at all is not known. */
export const exactly = (value: number): Interval => (Number.isNaN(value) ? anything : { lo: value, hi: value })

/** From `lo` to `hi`; an end that could not be computed is open. */
export const between = (lo: number, hi: number): Interval => ({
  lo: Number.isNaN(lo) ? Number.NEGATIVE_INFINITY : lo,
  hi: Number.isNaN(hi) ? Number.POSITIVE_INFINITY : hi,
})

export const isKnown = (a: Interval): boolean => a.lo === a.hi

export const hull = (a: Interval, b: Interval): Interval => ({ lo: Math.min(a.lo, b.lo), hi: Math.max(a.hi, b.hi) })

export const add = (a: Interval, b: Interval): Interval => between(a.lo + b.lo, a.hi + b.hi)
export const subtract = (a: Interval, b: Interval): Interval => between(a.lo - b.hi, a.hi - b.lo)
export const higher = (a: Interval, b: Interval): Interval => ({ lo: Math.max(a.lo, b.lo), hi: Math.max(a.hi, b.hi) })
export const lower = (a: Interval, b: Interval): Interval => ({ lo: Math.min(a.lo, b.lo), hi: Math.min(a.hi, b.hi) })

export function multiply(a: Interval, b: Interval): Interval {
  const products = [times(a.lo, b.lo), times(a.lo, b.hi), times(a.hi, b.lo), times(a.hi, b.hi)]
  return { lo: Math.min(...products), hi: Math.max(...products) }
}

/** Zero times an open end is zero: the factor stays finite, however large. */
const times = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : a * b)

/** Is it above `bound` (or at it, unless open)? */
export function isAbove(a: Interval, bound: Interval, open: boolean): Truth {
  if (open) return a.lo > bound.hi ? YES : a.hi <= bound.lo ? NO : UNKNOWN
  return a.lo >= bound.hi ? YES : a.hi < bound.lo ? NO : UNKNOWN
}

export const isBelow = (a: Interval, bound: Interval, open: boolean): Truth => isAbove(bound, a, open)
