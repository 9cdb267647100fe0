import { LogicEngine } from 'json-logic-engine'
import { type BooleanRule, booleanRule } from './boolean-rule.ts'
import type { PlainBound, PlainRule, PlainTest } from './plain-rule.ts'
import { type FeatureObject, prefixOf, type RivalFeatures } from './rival-features.ts'

type Logic = boolean | number | string | null | readonly Logic[] | { readonly [op: string]: Logic }

/**
 * One policy as json-logic, compiled by its engine to JavaScript: 2 where what must be is so, else 1 where it may be, else 0.
 * What may be comes first, so that most policies end with it. Every number has both its ends (the language refuses NaN);
 * what a code lies in is a method of ours, as the language has no prefixes.
 */
export function jsonLogicOf(
  rules: readonly PlainRule[],
  features: RivalFeatures,
): ((features: FeatureObject) => number)[] {
  const engine = new LogicEngine(undefined, { disableInterpretedOptimization: true })
  engine.addMethod('startsWith', ([text, prefix]: [string, string]) => text.startsWith(prefix), { deterministic: true })
  return rules.map((rule) => {
    const [may, must] = [logicOf(booleanRule(rule, 'may'), features), logicOf(booleanRule(rule, 'must'), features)]
    return engine.build({ if: [may, { if: [must, 2, 1] }, 0] }) as (features: FeatureObject) => number
  })
}

function logicOf(rule: BooleanRule, features: RivalFeatures): Logic {
  switch (rule.op) {
    case 'constant':
      return rule.holds
    case 'all':
    case 'any':
      if (rule.children.length === 0) return rule.op === 'all'
      return { [rule.op === 'all' ? 'and' : 'or']: rule.children.map((child) => logicOf(child, features)) }
    case 'not':
      return { '!': logicOf(rule.child, features) }
    case 'test':
      return rule.test.op === 'range'
        ? rangeLogic(rule.test, rule.form === 'must', features)
        : namesLogic(rule.test, rule.form === 'must', features)
  }
}

const variable = (name: string): Logic => ({ var: name })

function rangeLogic(
  { of, low, high, negated }: Extract<PlainTest, { op: 'range' }>,
  must: boolean,
  features: RivalFeatures,
): Logic {
  // What must not lie inside is what may not.
  const inside = must !== negated
  const sides = [low && sideLogic(of, low, '>', inside, features), high && sideLogic(of, high, '<', inside, features)]
  const both = sides.filter((side) => side !== null)
  const all = both.length === 1 ? both[0]! : { and: both }
  return negated ? { '!': all } : all
}

const opposite = { '>': '<', '<': '>' } as const

/** May be: it is not known to be on the other side. */
function sideLogic(
  of: string,
  { at, open }: PlainBound,
  sign: '>' | '<',
  must: boolean,
  features: RivalFeatures,
): Logic {
  const feature = features.get(of)!
  const other = typeof at === 'string' ? features.get(at)! : null
  const [least, most] = sign === '>' ? [feature.name, feature.high] : [feature.high, feature.name]
  const [easiest, hardest] = other
    ? (sign === '>' ? [other.name, other.high] : [other.high, other.name]).map(variable)
    : [at, at]
  const holds = sign + (open ? '' : '=')
  // What is no number at all has its ends the wrong way round: one of them fails.
  if (must && least !== most) return { and: [most, least].map((name) => ({ [holds]: [variable(name), hardest!] })) }
  if (must) return { [holds]: [variable(least), hardest!] }
  return { '!': { [opposite[sign] + (open ? '=' : '')]: [variable(most), easiest!] } }
}

function namesLogic(
  { of, mode, values, hierarchy }: Extract<PlainTest, { op: 'names' }>,
  must: boolean,
  features: RivalFeatures,
): Logic {
  const { form, name } = features.get(of)!
  const tests = values.map((value): Logic => {
    if (form === 'many') return { in: [value, variable(name)] }
    return hierarchy === null
      ? { '===': [variable(name), value] }
      : { startsWith: [variable(name), prefixOf(hierarchy, value)] }
  })
  const joined: Logic = tests.length === 1 ? tests[0]! : { [mode === 'all' ? 'and' : 'or']: tests }
  const known: Logic =
    form === 'one' && hierarchy === null && values.length > 1 ? { in: [variable(name), values] } : joined
  const holds: Logic = mode === 'none' ? { '!': known } : known
  return must ? { and: [{ '!==': [variable(name), null] }, holds] } : { or: [{ '===': [variable(name), null] }, holds] }
}
