import { dateOf } from './civil-date.ts'
import { add, anything, exactly, higher, type Interval, lower } from './interval.ts'
import { expandSpan, previousPeriod, resolvePeriod, yearsBefore } from './period.ts'
import { numberValue } from './read-value.ts'
import { type At, mergeInputs, type Reader } from './reader.ts'
import type { Term } from './syntax.ts'

type TermOf<Kind extends Term['term']> = Extract<Term, { term: Kind }>

const maxStreak = 20
const maxLookBack = 60

export function compileSeries({ by, attribute, span }: TermOf<'series'>, at: At): Reader<Interval> {
  const values = expandSpan(span, at).map((period) => numberValue(attribute, period, at))
  const join = by === 'peak' ? higher : by === 'low' ? lower : add
  return {
    key: `${by}(${values.map(({ key }) => key).join()})`,
    inputs: mergeInputs(values),
    read: (facts, item) => {
      if (values.length === 0) return anything
      const joined = values.map((value) => value.read(facts, item)).reduce(join)
      return by === 'mean' ? { lo: joined.lo / values.length, hi: joined.hi / values.length } : joined
    },
  }
}

export function compileStreak({ attribute, period }: TermOf<'streak'>, at: At): Reader<Interval> {
  const last = resolvePeriod(period, at)
  const values = Array.from({ length: maxStreak + 1 }, (_, i) => numberValue(attribute, yearsBefore(last, i), at))
  return {
    key: `streak(${values[0]!.key})`,
    inputs: values[0]!.inputs.concat(values[1]!.inputs),
    further: (facts) => {
      const isRun = (i: number) => values[i]!.read(facts, null).lo > values[i + 1]!.read(facts, null).hi
      const end = values.findIndex((_, i) => i === maxStreak || !isRun(i))
      return values.slice(2, end + 2).flatMap(({ inputs }) => inputs)
    },
    read: (facts, item) => {
      for (let run = 0; run < maxStreak; run += 1) {
        const [now, before] = [values[run]!.read(facts, item), values[run + 1]!.read(facts, item)]
        if (now.hi <= before.lo) return exactly(run)
        if (!(now.lo > before.hi)) return { lo: run, hi: maxStreak }
      }
      return exactly(maxStreak)
    },
  }
}

/**
 * First crossing rises with the value and falls with the earlier peak, so the ends of what is known of both give the
 * ends of the result.
 */
export function compileFirstCross(term: TermOf<'first_cross'>, at: At): Reader<Interval> {
  const now = resolvePeriod(term.period, at)
  const value = numberValue(term.attribute, now, at)
  const founded = numberValue('established_date', null, at)
  const since = term.since === null ? null : resolvePeriod(term.since, at)
  const earlier = periodsBefore(now, since).map((period) => ({
    period,
    value: numberValue(term.attribute, period, at),
  }))
  const crossed = (reached: number, peak: number) =>
    term.steps.reduce((best, step) => (step <= reached && step > peak ? Math.max(best, step) : best), 0)
  return {
    key: `first_cross(${value.key},${since ?? 'founding'},${term.steps.join('|')})`,
    inputs: mergeInputs(since === null ? [value, founded] : [value, ...earlier.map((past) => past.value)]),
    further: (facts) => {
      const start = since === null ? foundingYear(founded.read(facts, null)) : null
      const open = start === null ? [] : earlier.filter(({ period }) => period >= start)
      return open.flatMap((past) => past.value.inputs)
    },
    read: (facts, item) => {
      const start = since ?? foundingYear(founded.read(facts, item))
      // Which years count is not known before the founding is: figures from before it are nobody's.
      const counting = start === null ? [] : earlier.filter(({ period }) => period >= start)
      const peak = counting
        .map((past) => past.value.read(facts, item))
        .reduce(higher, start === null ? anything : never)
      const { lo, hi } = value.read(facts, item)
      return { lo: crossed(lo, peak.hi), hi: crossed(hi, peak.lo) }
    },
  }
}

/** Below whatever was reached. */
const never = exactly(Number.NEGATIVE_INFINITY)

const foundingYear = (day: Interval): string | null => (day.lo === day.hi ? dateOf(day.lo).slice(0, 4) : null)

/** Earlier periods of the same length, latest first, back to `since` or as far as anything looks. */
function periodsBefore(period: string, since: string | null): string[] {
  const periods: string[] = []
  for (let earlier = previousPeriod(period); periods.length < maxLookBack; earlier = previousPeriod(earlier)) {
    if (since !== null && earlier < since) break
    periods.push(earlier)
  }
  return periods
}
