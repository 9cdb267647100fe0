import type { PlainRule, PlainTest } from './plain-rule.ts'

/** A condition in ordinary logic: what must be, or what may be. */
export type BooleanRule =
  /** `must`: known to hold. `may`: not known to fail. */
  | { readonly op: 'test'; readonly test: PlainTest; readonly form: Form }
  | { readonly op: 'constant'; readonly holds: boolean }
  | { readonly op: 'all' | 'any'; readonly children: readonly BooleanRule[] }
  | { readonly op: 'not'; readonly child: BooleanRule }

export type Form = 'must' | 'may'

/** For engines without a third value: `must` holds for whoever is eligible, `may` also for whoever is undetermined. */
export function booleanRule(rule: PlainRule, form: Form): BooleanRule {
  switch (rule.op) {
    case 'range':
    case 'names':
      return { op: 'test', test: rule, form }
    case 'unknown':
      return { op: 'constant', holds: form === 'may' }
    case 'all':
    case 'any':
      return { op: rule.op, children: rule.children.map((child) => booleanRule(child, form)) }
    case 'not':
      return { op: 'not', child: booleanRule(rule.child, form === 'must' ? 'may' : 'must') }
    case 'if':
      return booleanChoice(rule.children, form)
  }
}

/** An undecided test is still decided where both branches agree. */
function booleanChoice([test, then, otherwise]: readonly [PlainRule, PlainRule, PlainRule], form: Form): BooleanRule {
  const [t, e] = [booleanRule(then, form), booleanRule(otherwise, form)]
  const holds: BooleanRule = { op: 'all', children: [booleanRule(test, form), t] }
  const fails: BooleanRule = { op: 'all', children: [booleanRule({ op: 'not', child: test }, form), e] }
  return { op: 'any', children: [holds, fails, { op: 'all', children: [t, e] }] }
}
