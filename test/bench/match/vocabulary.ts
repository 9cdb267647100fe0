import {
  type At,
  type Condition,
  compilerAt,
  resolvePeriod,
  type Term,
  type Test,
  yearsBefore,
} from '@huiqi/shared/condition'
import { compileAmounts } from '@huiqi/shared/population'
import type { BenchPolicy } from './policies.ts'

/** What rules know an attribute by: the periods they read, and the names and numbers they compare it with. */
export interface Asked {
  readonly code: string
  /** `''` for a standing fact. */
  readonly periods: Set<string>
  readonly names: Set<string>
  readonly numbers: Set<number>
}

export type Vocabulary = ReadonlyMap<string, Asked>

/** Everything the policies ask for, by attribute. */
export function vocabularyOf(policies: readonly BenchPolicy[]): Vocabulary {
  const asked = new Map<string, Asked>()
  const of = (code: string): Asked => {
    const known = asked.get(code)
    if (known) return known
    const one = { code, periods: new Set<string>(), names: new Set<string>(), numbers: new Set<number>() }
    asked.set(code, one)
    return one
  }
  for (const { rule, at } of policies) {
    for (const { attribute, period } of compilerAt(at).condition(rule.condition).inputs)
      of(attribute).periods.add(period ?? '')
    walkCondition(rule.condition, { of, at })
    const { numbers, truths } = compileAmounts(rule.benefit, at)
    for (const { inputs } of [...numbers, ...truths])
      for (const { attribute, period } of inputs) of(attribute).periods.add(period ?? '')
  }
  return asked
}

interface Walk {
  readonly of: (code: string) => Asked
  readonly at: At
}

function walkCondition(condition: Condition, walk: Walk): void {
  if (condition.node === 'leaf') {
    walkTest(condition.test, walk)
    return
  }
  const children =
    condition.node === 'not'
      ? [condition.child]
      : condition.node === 'if'
        ? [condition.condition, condition.then, condition.otherwise]
        : condition.children
  for (const child of children) walkCondition(child, walk)
}

function walkTest(test: Test, walk: Walk): void {
  if (test.test === 'set') for (const value of test.values) walk.of(test.of.attribute).names.add(value)
  if (test.test !== 'range') return
  walkTerm(test.of, walk)
  for (const bound of [test.range.low, test.range.high]) {
    if (!bound) continue
    walkTerm(bound.at, walk)
    if (test.of.term === 'value' && bound.at.term === 'const') walk.of(test.of.attribute).numbers.add(bound.at.value)
  }
}

/** Years before the first that is asked of, so that a first crossing can be known. */
const yearsOfHistory = 4

function walkTerm(term: Term, walk: Walk): void {
  switch (term.term) {
    case 'entries':
    case 'date_of':
      for (const name of term.entries.names ?? []) walk.of(term.entries.attribute).names.add(name)
      return
    case 'count':
    case 'total':
      if (term.where) walkCondition(term.where, walk)
      return
    case 'arithmetic':
      walkTerm(term.left, walk)
      walkTerm(term.right, walk)
      return
    case 'scale':
      walkTerm(term.of, walk)
      return
    case 'elapsed':
      walkTerm(term.since, walk)
      walkTerm(term.until, walk)
      return
    case 'first_cross': {
      const { periods, numbers } = walk.of(term.attribute)
      for (const step of term.steps) numbers.add(step)
      const period = resolvePeriod(term.period, walk.at)
      for (let back = 1; back <= yearsOfHistory; back += 1) periods.add(yearsBefore(period, back))
      return
    }
    case 'value':
      walk.of(term.attribute)
  }
}
