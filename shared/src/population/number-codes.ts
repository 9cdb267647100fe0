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
 * The constants that a feature is compared with cut the number line into intervals, numbered from 0: below the first
 * cut, the first cut itself, between the first and the second, and so on. A number that is only partly known is a pair
 * of intervals, numbered after them as they turn up.
 */
export interface NumberCodes {
  readonly codeOf: (lo: number, hi: number) => number
  /** Code of a number that is known. */
  readonly pointCode: (value: number) => number
  /** Truth of an atom for a code. */
  readonly truth: (atom: RangeAtom, code: number) => Truth
  /** How many codes there are by now. */
  readonly size: () => number
}

export function numberCodes(constants: Iterable<number>): NumberCodes {
  const cuts = Float64Array.from(new Set(constants)).sort()
  const intervals = 2 * cuts.length + 1
  const pairs: (readonly [number, number])[] = []
  const pairCodes = new Map<number, number>()
  const point = (value: number) => intervalOf(cuts, value)

  function pairCode(from: number, to: number): number {
    const key = from * intervals + to
    const present = pairCodes.get(key)
    if (present !== undefined) return present
    const code = intervals + pairs.length
    pairs.push([from, to])
    pairCodes.set(key, code)
    return code
  }

  return {
    pointCode: point,
    codeOf: (lo, hi) => {
      const from = point(lo)
      if (lo === hi) return from
      const to = point(hi)
      return from === to ? from : pairCode(from, to)
    },
    truth: (atom, code) => {
      const [from, to] = code < intervals ? [code, code] : pairs[code - intervals]!
      const first = point(atom.low) + (atom.lowOpen ? 1 : 0)
      const last = point(atom.high) - (atom.highOpen ? 1 : 0)
      const inside = from >= first && to <= last ? YES : to < first || from > last ? NO : UNKNOWN
      return atom.negated ? ((YES - inside) as Truth) : inside
    },
    size: () => intervals + pairs.length,
  }
}

/** Odd on a cut, even between two. Rules rarely cut a feature more than some times, so the cuts are counted through. */
function intervalOf(cuts: Float64Array, value: number): number {
  let code = 0
  for (let i = 0; i < cuts.length; i += 1) {
    const cut = cuts[i]!
    if (value < cut) return code
    code += value === cut ? 1 : 2
  }
  return code
}
