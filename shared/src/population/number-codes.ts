import { NO, type Truth, UNKNOWN, YES } from '../condition/index.ts'

/** The atoms of a number feature: it lies in a range between constants. */
export interface RangeAtom {
  readonly low: number
  readonly lowOpen: boolean
  readonly high: number
  readonly highOpen: boolean
  readonly negated: boolean
}

/**
 * The ends of the atoms' ranges cut the number line into intervals, numbered from 0: a number's code is how many
 * thresholds it has reached. A number that is only partly known is a pair of intervals, numbered after them as they turn up.
 */
export interface NumberCodes {
  readonly codeOf: (lo: number, hi: number) => number
  /** Code of a number that is known. */
  readonly pointCode: (value: number) => number
  /**
   * The codes of the numbers from `from` on, as many as there is room for. `hi` is the same array where nothing is known in
   * part; NaN in both: not known.
   */
  readonly codesOf: (lo: Float64Array, hi: Float64Array, from: number, codes: Uint32Array) => void
  /** Truth of an atom for a code. */
  readonly truth: (atom: RangeAtom, code: number) => Truth
  /** How many codes there are by now. */
  readonly size: () => number
}

const maxFound = 64
const upper = new Uint32Array(4096)

export function numberCodes(atoms: readonly RangeAtom[]): NumberCodes {
  const thresholds = Float64Array.from(new Set(atoms.flatMap(endsOf))).sort()
  const last = thresholds.length
  const intervals = last + 1
  const pairs: (readonly [number, number])[] = []
  const pairCodes = new Map<number, number>()
  const point = (value: number) => reached(thresholds, value)

  function codeOfPair(from: number, to: number): number {
    if (from === to) return from
    const key = from * intervals + to
    const present = pairCodes.get(key)
    if (present !== undefined) return present
    const code = intervals + pairs.length
    pairs.push([from, to])
    pairCodes.set(key, code)
    return code
  }

  // Pairs of few intervals are found without searching; 0: none yet.
  const found = new Uint32Array(intervals <= maxFound ? intervals * intervals : 0)

  function foundCode(from: number, to: number): number {
    const present = found[from * intervals + to]
    if (present) return present - 1
    const code = codeOfPair(from, to)
    if (found.length > 0) found[from * intervals + to] = code + 1
    return code
  }

  function codesOf(lo: Float64Array, hi: Float64Array, from: number, codes: Uint32Array): void {
    if (lo === hi) {
      reachedAll(thresholds, lo, from, codeOfPair(0, last), codes)
      return
    }
    for (let start = 0; start < codes.length; start += upper.length) {
      const [lower, higher] = [codes.subarray(start, start + upper.length), upper.subarray(0, codes.length - start)]
      reachedAll(thresholds, lo, from + start, 0, lower)
      reachedAll(thresholds, hi, from + start, last, higher)
      for (let i = 0; i < lower.length; i += 1) lower[i] = foundCode(lower[i]!, higher[i]!)
    }
  }

  return {
    pointCode: point,
    codeOf: (lo, hi) => codeOfPair(point(lo), point(hi)),
    codesOf,
    truth: (atom, code) => {
      const [from, to] = code < intervals ? [code, code] : pairs[code - intervals]!
      const [low, high] = thresholdsOf(atom)
      const first = low === Number.NEGATIVE_INFINITY ? 0 : thresholds.indexOf(low) + 1
      const final = high === Number.POSITIVE_INFINITY ? last : thresholds.indexOf(high)
      // What is no number at all (its low end above its high one) lies in no range.
      const inside = from > to ? NO : from >= first && to <= final ? YES : to < first || from > final ? NO : UNKNOWN
      return atom.negated ? ((YES - inside) as Truth) : inside
    },
    size: () => intervals + pairs.length,
  }
}

const endsOf = (atom: RangeAtom): number[] => {
  const [low, high] = thresholdsOf(atom)
  return [...(low === Number.NEGATIVE_INFINITY ? [] : [low]), ...(high === Number.POSITIVE_INFINITY ? [] : [high])]
}

/** The number from which on the atom holds, and that from which on it no longer does. */
const thresholdsOf = ({ low, lowOpen, high, highOpen }: RangeAtom): readonly [number, number] => [
  lowOpen && low !== Number.NEGATIVE_INFINITY ? nextAbove(low) : low,
  highOpen ? high : nextAbove(high),
]

const bits = new BigInt64Array(1)
const double = new Float64Array(bits.buffer)

/** The next number that a double can hold: above `x` means from it on. */
function nextAbove(x: number): number {
  if (x === Number.POSITIVE_INFINITY) return x
  if (x === 0) return Number.MIN_VALUE
  double[0] = x
  bits[0]! += x > 0 ? 1n : -1n
  return double[0]!
}

/** Rules rarely cut a feature more than some times, so thresholds are counted through. */
function reached(thresholds: Float64Array, value: number): number {
  let code = 0
  while (code < thresholds.length && value >= thresholds[code]!) code += 1
  return code
}

/** Comparisons are added up, not branched on: data is not predictable. `absent` is the code of NaN, which reaches nothing. */
function reachedAll(
  thresholds: Float64Array,
  values: Float64Array,
  from: number,
  absent: number,
  codes: Uint32Array,
): void {
  // NaN is a threshold that nothing reaches.
  const [a = Number.NaN, b = Number.NaN, c = Number.NaN] = thresholds
  if (thresholds.length === 1) {
    for (let i = 0; i < codes.length; i += 1) {
      const value = values[from + i]!
      codes[i] = +(value >= a) + +Number.isNaN(value) * absent
    }
    return
  }
  for (let i = 0; i < codes.length; i += 1) {
    const value = values[from + i]!
    codes[i] = +(value >= a) + +(value >= b) + +(value >= c) + +Number.isNaN(value) * absent
  }
  for (let t = 3; t < thresholds.length; t += 1) {
    const threshold = thresholds[t]!
    for (let i = 0; i < codes.length; i += 1) codes[i]! += +(values[from + i]! >= threshold)
  }
}
