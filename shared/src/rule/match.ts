import { type At, compilerAt, type EnterpriseFacts, type Verdict, verdictOf } from '../condition/index.ts'
import type { PolicyRule } from './policy-rule.ts'

/** A rule and when it is evaluated. */
export interface Published {
  readonly rule: PolicyRule
  readonly at: At
}

/**
 * One enterprise against all rules: closures that stop at the first leaf that decides. What several rules read is read
 * once. The verdicts come in the order of the rules.
 */
export function compileMatch(rules: readonly Published[]): (facts: EnterpriseFacts) => Verdict[] {
  const readers = rules.map(({ rule, at }) => compilerAt(at).condition(rule.condition))
  return (facts) => readers.map((reader) => verdictOf(reader.read(facts, null)))
}
