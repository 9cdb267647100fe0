import { add, anything, exactly, higher, type Interval, isKnown, lower, multiply, subtract } from './interval.ts'
import type { Arithmetic, Rate } from './syntax.ts'

const percent = 100

/** Two numbers to one. Growth and ratios of what is not known, or over a base of zero, are not known. */
export const arithmetic: Readonly<Record<Arithmetic, (a: Interval, b: Interval) => Interval>> = {
  plus: add,
  minus: subtract,
  times: multiply,
  higher_of: higher,
  lower_of: lower,
  over: (a, b) => known(a, b, (x, y) => x / y),
  ratio: (a, b) => known(a, b, (x, y) => (percent * x) / y),
  // One division of whole numbers at the very end: 5.5 % is met exactly where it is met on paper.
  growth: (a, b) => known(a, b, (x, y) => (percent * (x - y)) / Math.abs(y)),
}

function known(a: Interval, b: Interval, compute: (x: number, y: number) => number): Interval {
  if (!isKnown(a) || !isKnown(b) || b.lo === 0) return anything
  const value = compute(a.lo, b.lo)
  return Number.isFinite(value) ? exactly(value) : anything
}

/** `value × numerator ÷ denominator`, taken apart so that products stay exact. Not rounded. */
export function scaleBy(value: number, { numerator, denominator }: Rate): number {
  if (!Number.isSafeInteger(value)) return (value * numerator) / denominator
  const whole = Math.trunc(value / denominator)
  const rest = value - whole * denominator
  return whole * numerator + (rest * numerator) / denominator
}

export const scale = (a: Interval, rate: Rate): Interval => ({ lo: scaleBy(a.lo, rate), hi: scaleBy(a.hi, rate) })
