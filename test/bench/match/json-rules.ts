import { Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine'
import { type BooleanRule, booleanRule, type Form } from './boolean-rule.ts'
import type { PlainBound, PlainRule, PlainTest } from './plain-rule.ts'
import { type FeatureObject, prefixOf, type RivalFeatures } from './rival-features.ts'

/** Which rules hold for an enterprise, by number. */
type Passed = (features: FeatureObject) => Promise<readonly number[]>

/**
 * json-rules-engine with two forms of each policy. All policies run in one engine by what may be; only those that pass run
 * by what must be, each in an engine of its own. Operators of ours know what is not known (NaN, null), which saves nested
 * conditions.
 */
export function jsonRulesOf(rules: readonly PlainRule[], features: RivalFeatures) {
  const may = passedOf(
    rules.map((rule, i) => [i, booleanRule(rule, 'may')] as const),
    features,
  )
  const must = rules.map((rule, i) => passedOf([[i, booleanRule(rule, 'must')]], features))
  return async (
    enterprise: FeatureObject,
  ): Promise<{ readonly eligible: readonly number[]; readonly maybe: readonly number[] }> => {
    const maybe = await may(enterprise)
    const eligible: number[] = []
    for (const rule of maybe) eligible.push(...(await must[rule]!(enterprise)))
    return { eligible, maybe }
  }
}

function passedOf(rules: readonly (readonly [number, BooleanRule])[], features: RivalFeatures): Passed {
  const engine = new Engine()
  addOperators(engine)
  for (const [number, rule] of rules)
    engine.addRule({ conditions: topLevel(conditionOf(rule, features)), event: { type: String(number) } })
  return async (enterprise) => {
    const { events } = await engine.run({ ...enterprise, always: true })
    return events.map(({ type }) => Number(type))
  }
}

const topLevel = (condition: NestedCondition): TopLevelCondition =>
  'all' in condition || 'any' in condition || 'not' in condition ? condition : { all: [condition] }

const always = (holds: boolean): NestedCondition => ({ fact: 'always', operator: 'equal', value: holds })

function conditionOf(rule: BooleanRule, features: RivalFeatures): NestedCondition {
  switch (rule.op) {
    case 'constant':
      return always(rule.holds)
    case 'all':
    case 'any': {
      if (rule.children.length === 0) return always(rule.op === 'all')
      const children = rule.children.map((child) => conditionOf(child, features))
      return rule.op === 'all' ? { all: children } : { any: children }
    }
    case 'not':
      return { not: conditionOf(rule.child, features) }
    case 'test':
      return rule.test.op === 'range'
        ? rangeCondition(rule.test, rule.form, features)
        : namesCondition(rule.test, rule.form, features)
  }
}

function rangeCondition(
  { of, low, high, negated }: Extract<PlainTest, { op: 'range' }>,
  form: Form,
  features: RivalFeatures,
): NestedCondition {
  const must = (form === 'must') !== negated
  const sides = [low && side(of, low, '>', must, features), high && side(of, high, '<', must, features)]
  const both = sides.filter((one) => one !== null)
  const inside: NestedCondition = both.length === 1 ? both[0]! : { all: both }
  return negated ? { not: inside } : inside
}

const words = { '>': 'Above', '<': 'Below' } as const
const opposite = { '>': '<', '<': '>' } as const

function side(
  of: string,
  { at, open }: PlainBound,
  sign: '>' | '<',
  must: boolean,
  features: RivalFeatures,
): NestedCondition {
  const feature = features.get(of)!
  const other = typeof at === 'string' ? features.get(at)! : null
  const [least, most] = sign === '>' ? [feature.name, feature.high] : [feature.high, feature.name]
  const [easiest, hardest] = other
    ? (sign === '>' ? [other.name, other.high] : [other.high, other.name]).map((fact) => ({ fact }))
    : [at, at]
  const inclusive = (is: boolean) => (is ? 'OrAt' : '')
  const operator = `is${words[sign]}${inclusive(!open)}`
  // What is no number at all has its ends the wrong way round: one of them fails.
  if (must && least !== most) return { all: [most, least].map((fact) => ({ fact, operator, value: hardest })) }
  if (must) return { fact: least, operator, value: hardest }
  return { fact: most, operator: `not${words[opposite[sign]]}${inclusive(open)}`, value: easiest }
}

function namesCondition(
  { of, mode, values, hierarchy }: Extract<PlainTest, { op: 'names' }>,
  form: Form,
  features: RivalFeatures,
): NestedCondition {
  const { form: shape, name } = features.get(of)!
  const value = hierarchy === null ? values : values.map((one) => prefixOf(hierarchy, one))
  const test = shape === 'many' ? (mode === 'all' ? 'HasAll' : 'HasAny') : hierarchy === null ? 'IsOne' : 'Within'
  return { fact: name, operator: `${form}${mode === 'none' ? 'Not' : ''}${test}`, value }
}

type Names = readonly string[]

/** Names and lists of them are not known when they are null; numbers when they are NaN, which the engine's own refuse. */
function addOperators(engine: Engine): void {
  const tests: Record<string, (fact: never, values: Names) => boolean> = {
    IsOne: (fact: string, values) => values.includes(fact),
    Within: (fact: string, values) => values.some((prefix) => fact.startsWith(prefix)),
    HasAny: (fact: Names, values) => values.some((value) => fact.includes(value)),
    HasAll: (fact: Names, values) => values.every((value) => fact.includes(value)),
  }
  for (const [name, test] of Object.entries(tests)) {
    const known = test as (fact: unknown, values: Names) => boolean
    engine.addOperator<unknown, Names>(`must${name}`, (fact, values) => fact !== null && known(fact, values))
    engine.addOperator<unknown, Names>(`mustNot${name}`, (fact, values) => fact !== null && !known(fact, values))
    engine.addOperator<unknown, Names>(`may${name}`, (fact, values) => fact === null || known(fact, values))
    engine.addOperator<unknown, Names>(`mayNot${name}`, (fact, values) => fact === null || !known(fact, values))
  }
  const comparisons: Record<string, (a: number, b: number) => boolean> = {
    Above: (a, b) => a > b,
    AboveOrAt: (a, b) => a >= b,
    Below: (a, b) => a < b,
    BelowOrAt: (a, b) => a <= b,
  }
  for (const [name, holds] of Object.entries(comparisons)) {
    engine.addOperator<number, number>(`is${name}`, holds)
    engine.addOperator<number, number>(`not${name}`, (a, b) => !holds(a, b))
  }
}
