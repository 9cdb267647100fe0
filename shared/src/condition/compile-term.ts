import { arithmetic, scale } from './arithmetic.ts'
import { dayOf, fullMonths } from './civil-date.ts'
import { selectEntries } from './entries.ts'
import { anything, atLeastZero, exactly, type Interval, isKnown, isNowhere, nowhere } from './interval.ts'
import { compileCount, compileTotal } from './items.ts'
import { resolvePeriod, windowOf } from './period.ts'
import { numberValue } from './read-value.ts'
import { type At, type Compile, constant, furtherOf, mergeInputs, type Reader, settled } from './reader.ts'
import { compileReference } from './references.ts'
import { compileFirstCross, compileSeries, compileStreak } from './series.ts'
import type { Term } from './syntax.ts'

/** The reader of a number at one evaluation: relative periods, parameters and references are settled here, once. */
export function compileTerm(term: Term, at: At, compile: Compile): Reader<Interval> {
  switch (term.term) {
    case 'const':
      return constant(term.value)
    case 'today':
      return constant(dayOf(at.date))
    case 'edge':
      return constant(windowOf(term.span, at)[term.edge === 'first' ? 'from' : 'to'])
    case 'param':
      return settled(at.params?.[term.name] ?? term.value, term.name)
    case 'ref':
      return compileReference(term, at)
    case 'value':
      return numberValue(term.attribute, term.period === null ? null : resolvePeriod(term.period, at), at)
    case 'arithmetic':
      return join(term.by, compile.term(term.left), compile.term(term.right), arithmetic[term.by])
    case 'scale':
      return compileScale(term, compile)
    case 'series':
      return compileSeries(term, at)
    case 'streak':
      return compileStreak(term, at)
    case 'first_cross':
      return compileFirstCross(term, at)
    case 'count':
      return compileCount(term, compile)
    case 'total':
      return compileTotal(term, compile)
    case 'entries':
      return compileEntries(term, at)
    case 'date_of':
      return compileDateOf(term, at)
    case 'elapsed':
      return join(term.unit, compile.term(term.since), compile.term(term.until), elapsed[term.unit])
  }
}

type TermOf<Kind extends Term['term']> = Extract<Term, { term: Kind }>

function join(
  name: string,
  left: Reader<Interval>,
  right: Reader<Interval>,
  by: (a: Interval, b: Interval) => Interval,
): Reader<Interval> {
  return {
    key: `${name}(${left.key},${right.key})`,
    inputs: mergeInputs([left, right]),
    further: furtherOf([left, right]),
    read: (facts, item) => by(left.read(facts, item), right.read(facts, item)),
  }
}

function compileScale({ of, rate }: TermOf<'scale'>, compile: Compile): Reader<Interval> {
  const inner = compile.term(of)
  return {
    ...inner,
    key: `scale(${inner.key},${rate.numerator}/${rate.denominator})`,
    read: (facts, item) => scale(inner.read(facts, item), rate),
  }
}

function compileEntries({ by, entries }: TermOf<'entries'>, at: At): Reader<Interval> {
  const selected = selectEntries(entries, at)
  return {
    key: `${by}(${selected.key})`,
    inputs: selected.inputs,
    read: (facts, item) => {
      const found = selected.read(facts, item)
      if (found === null) return atLeastZero
      if (by === 'count') return exactly(found.length)
      const lo = found.reduce((sum, entry) => sum + (entry.amount ?? 0), 0)
      return found.every((entry) => typeof entry.amount === 'number')
        ? exactly(lo)
        : { lo, hi: Number.POSITIVE_INFINITY }
    },
  }
}

function compileDateOf({ which, entries }: TermOf<'date_of'>, at: At): Reader<Interval> {
  const selected = selectEntries(entries, at)
  return {
    key: `${which}(${selected.key})`,
    inputs: selected.inputs,
    read: (facts, item) => {
      const found = selected.read(facts, item)
      if (found === null) return anything
      const entry = which === 'first' ? found[0] : found[found.length - 1]
      return entry === undefined ? nowhere : exactly(dayOf(entry.obtainedOn))
    },
  }
}

const monthsPerYear = 12

const known = (a: Interval, b: Interval, compute: (from: number, until: number) => number): Interval =>
  isNowhere(a) || isNowhere(b) ? nowhere : isKnown(a) && isKnown(b) ? exactly(compute(a.lo, b.lo)) : anything

const elapsed: Readonly<Record<'years' | 'months' | 'days', (since: Interval, until: Interval) => Interval>> = {
  days: (since, until) => known(since, until, (from, to) => to - from),
  months: (since, until) => known(since, until, fullMonths),
  years: (since, until) => known(since, until, (from, to) => Math.trunc(fullMonths(from, to) / monthsPerYear)),
}
