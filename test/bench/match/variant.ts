import { attributeOf } from '@huiqi/shared/attribute'
import type { Bound, Condition, Leaf, Test } from '@huiqi/shared/condition'
import type { PolicyRule } from '@huiqi/shared/rule'
import type { Random } from './random.ts'

/** The same policy as another city might have written it: thresholds, regions and grades moved. */
export function movedRule(rule: PolicyRule, random: Random): PolicyRule {
  return { ...rule, condition: movedCondition(rule.condition, random, random.pick(cities)) }
}

/** Cities and counties of real policies, which the variants take over from one another. */
const cities = [
  ...['320200', '320205', '320211', '320213', '320281', '320500', '320100', '410100', '420100', '430100'],
  ...['330100', '330300', '330900', '350200', '350500', '360600', '210100', '210200', '440300', '310000'],
]

function movedCondition(condition: Condition, random: Random, city: string): Condition {
  const moved = (child: Condition) => movedCondition(child, random, city)
  switch (condition.node) {
    case 'leaf':
      return { ...condition, test: movedTest(condition, random, city) }
    case 'all':
    case 'any':
    case 'at_least':
      return { ...condition, children: condition.children.map(moved) }
    case 'not':
      return { ...condition, child: moved(condition.child) }
    case 'if': {
      const [then, otherwise] = [moved(condition.then), moved(condition.otherwise)]
      return { ...condition, condition: moved(condition.condition), then, otherwise }
    }
  }
}

function movedTest({ test }: Leaf, random: Random, city: string): Test {
  if (test.test === 'set' && test.hierarchy === 'region' && test.mode === 'any') return { ...test, values: [city] }
  if (test.test === 'set' && test.hierarchy === null) return { ...test, values: movedGrade(test, random) }
  if (test.test !== 'range' || ['bool', 'grade', 'date'].includes(test.kind)) return test
  const factor = random.pick(factors)
  const { low, high } = test.range
  return { ...test, range: { low: movedBound(low, factor), high: movedBound(high, factor) } }
}

const factors = [0.5, 0.8, 1, 1, 1.2, 1.5, 2]

/** Both ends by the same factor, so that they stay in order. */
function movedBound(bound: Bound | null, factor: number): Bound | null {
  if (bound?.at.term !== 'const') return bound
  const { value } = bound.at
  const moved = Number.isInteger(value) ? Math.round(value * factor) : value * factor
  // Whether there is one at all stays the question.
  return { ...bound, at: { term: 'const', value: Math.abs(value) <= 1 ? value : moved } }
}

/** One grade better or worse, where the dictionary has an order of grades. */
function movedGrade({ of, values }: Extract<Test, { test: 'set' }>, random: Random): readonly string[] {
  const attribute = attributeOf(of.attribute)
  const order = attribute?.type === 'grade' || attribute?.type === 'history' ? attribute.values : null
  const step = random.pick([-1, 0, 1])
  return values.map((value) => order?.[order.indexOf(value) + step * Number(order.includes(value))] ?? value)
}
