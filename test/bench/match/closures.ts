import { and, choose, NO, not, or, type Truth, UNKNOWN, YES } from '@huiqi/shared/condition'
import type { PlainBound, PlainRule, PlainTest } from './plain-rule.ts'
import { type FeatureObject, prefixOf, type RivalFeatures } from './rival-features.ts'

/** One policy as a closure over a plain object of features. */
export type Closure = (features: FeatureObject) => Truth

/**
 * Closures as a good engineer composes them: chosen by shape when compiled, constants captured, numbers that are not known
 * are NaN (so that neither comparison holds), `all` and `any` stop at what decides.
 */
export function closureOf(rule: PlainRule, features: RivalFeatures): Closure {
  switch (rule.op) {
    case 'range':
      return rangeClosure(rule, features)
    case 'names':
      return namesClosure(rule, features)
    case 'unknown':
      return () => UNKNOWN
    case 'all':
    case 'any':
      return joined(
        rule.op,
        rule.children.map((child) => closureOf(child, features)),
      )
    case 'not':
      return negated(closureOf(rule.child, features))
    case 'if': {
      const [test, then, otherwise] = rule.children.map((child) => closureOf(child, features)) as [
        Closure,
        Closure,
        Closure,
      ]
      return (e) => {
        const truth = test(e)
        if (truth === YES) return then(e)
        return truth === NO ? otherwise(e) : choose(truth, then(e), otherwise(e))
      }
    }
  }
}

const negated =
  (closure: Closure): Closure =>
  (e) =>
    not(closure(e))

function joined(op: 'all' | 'any', children: readonly Closure[]): Closure {
  const [first, second, third] = children
  const [join, neutral, decided] = op === 'all' ? ([and, YES, NO] as const) : ([or, NO, YES] as const)
  if (!first) return () => neutral
  if (!second) return first
  if (!third)
    return (e) => {
      const truth = first(e)
      return truth === decided ? truth : join(truth, second(e))
    }
  return (e) => {
    let truth = first(e)
    for (let i = 1; i < children.length && truth !== decided; i += 1) truth = join(truth, children[i]!(e))
    return truth
  }
}

/** Features as far as they are numbers. */
type Numbers = Readonly<Record<string, number>>

function rangeClosure(
  { of, low, high, negated: isNegated }: Extract<PlainTest, { op: 'range' }>,
  features: RivalFeatures,
) {
  const sides = [low && sideClosure(of, low, features, true), high && sideClosure(of, high, features, false)]
  const inside = joined(
    'all',
    sides.filter((side) => side !== null),
  )
  return isNegated ? negated(inside) : inside
}

function sideClosure(of: string, { at, open }: PlainBound, features: RivalFeatures, isAbove: boolean): Closure {
  const { form, name, high } = features.get(of)!
  if (typeof at === 'string') {
    const other = features.get(at)!
    const [a, b] = isAbove ? [{ name, high }, other] : [other, { name, high }]
    return comparison(a, b, open)
  }
  if (form === 'number') return numberSide(name, at, open, isAbove)
  const ends = (e: FeatureObject) => e as Numbers
  // What fails comes first: of what is no number at all, the low end is above the high one.
  if (isAbove && open) return (e) => failsOr(ends(e)[high]! <= at, ends(e)[name]! > at)
  if (isAbove) return (e) => failsOr(ends(e)[high]! < at, ends(e)[name]! >= at)
  if (open) return (e) => failsOr(ends(e)[name]! >= at, ends(e)[high]! < at)
  return (e) => failsOr(ends(e)[name]! > at, ends(e)[high]! <= at)
}

const failsOr = (no: boolean, yes: boolean): Truth => (no ? NO : yes ? YES : UNKNOWN)

function numberSide(name: string, at: number, open: boolean, isAbove: boolean): Closure {
  const read = (e: FeatureObject) => (e as Numbers)[name]!
  if (isAbove && open)
    return (e) => {
      const value = read(e)
      return threeWay(value > at, value <= at)
    }
  if (isAbove)
    return (e) => {
      const value = read(e)
      return threeWay(value >= at, value < at)
    }
  if (open)
    return (e) => {
      const value = read(e)
      return threeWay(value < at, value >= at)
    }
  return (e) => {
    const value = read(e)
    return threeWay(value <= at, value > at)
  }
}

const threeWay = (yes: boolean, no: boolean): Truth => (yes ? YES : no ? NO : UNKNOWN)

interface Ends {
  readonly name: string
  readonly high: string
}

/** Whether the first is above the second. */
function comparison(first: Ends, second: Ends, open: boolean): Closure {
  return (e) => {
    const numbers = e as Numbers
    const [lo, hi, otherLo, otherHi] = [
      numbers[first.name]!,
      numbers[first.high]!,
      numbers[second.name]!,
      numbers[second.high]!,
    ]
    return open ? failsOr(hi <= otherLo, lo > otherHi) : failsOr(hi < otherLo, lo >= otherHi)
  }
}

function namesClosure({ of, mode, values, hierarchy }: Extract<PlainTest, { op: 'names' }>, features: RivalFeatures) {
  const { form, name } = features.get(of)!
  const closure =
    form === 'one'
      ? oneClosure(
          name,
          hierarchy === null ? values : values.map((value) => prefixOf(hierarchy, value)),
          hierarchy !== null,
        )
      : manyClosure(name, mode, values)
  return mode === 'none' ? negated(closure) : closure
}

function oneClosure(name: string, values: readonly string[], isPrefix: boolean): Closure {
  const read = (e: FeatureObject) => e[name] as string | null
  const [only, ...more] = values
  const test = (holds: (value: string) => boolean): Closure => {
    return (e) => {
      const value = read(e)
      return value === null ? UNKNOWN : holds(value) ? YES : NO
    }
  }
  if (only !== undefined && more.length === 0)
    return isPrefix ? test((value) => value.startsWith(only)) : test((value) => value === only)
  if (isPrefix) return test((value) => values.some((prefix) => value.startsWith(prefix)))
  return test((value) => values.includes(value))
}

function manyClosure(name: string, mode: 'any' | 'all' | 'none', values: readonly string[]): Closure {
  const read = (e: FeatureObject) => e[name] as readonly string[] | null
  const [only, ...more] = values
  if (only !== undefined && more.length === 0)
    return (e) => {
      const names = read(e)
      return names === null ? UNKNOWN : names.includes(only) ? YES : NO
    }
  if (mode === 'all')
    return (e) => {
      const names = read(e)
      return names === null ? UNKNOWN : values.every((value) => names.includes(value)) ? YES : NO
    }
  return (e) => {
    const names = read(e)
    return names === null ? UNKNOWN : values.some((value) => names.includes(value)) ? YES : NO
  }
}
