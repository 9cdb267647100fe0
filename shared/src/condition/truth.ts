/**
 * Kleene's three values as numbers, ordered so that `all` is the minimum, `any` the maximum and `not` the mirror.
 * UNKNOWN means: the data at hand does not decide.
 */
export type Truth = 0 | 1 | 2

export const NO = 0
export const UNKNOWN = 1
export const YES = 2

export const not = (a: Truth): Truth => (2 - a) as Truth
export const and = (a: Truth, b: Truth): Truth => (a < b ? a : b)
export const or = (a: Truth, b: Truth): Truth => (a > b ? a : b)

/** An undecided `if` is still decided where both branches agree. */
export function choose(condition: Truth, then: Truth, otherwise: Truth): Truth {
  if (condition === YES) return then
  if (condition === NO) return otherwise
  return then === otherwise ? then : UNKNOWN
}

/** At least `n` of the values hold: decided as soon as the unknown ones can't change it. */
export function atLeast(n: number, values: readonly Truth[]): Truth {
  let held = 0
  let open = 0
  for (const value of values) {
    if (value === YES) held += 1
    else if (value === UNKNOWN) open += 1
  }
  if (held >= n) return YES
  return held + open < n ? NO : UNKNOWN
}

export type Verdict = 'eligible' | 'ineligible' | 'undetermined'

export const verdictOf = (truth: Truth): Verdict =>
  truth === YES ? 'eligible' : truth === NO ? 'ineligible' : 'undetermined'
