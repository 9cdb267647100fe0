import {
  type At,
  type EnterpriseFacts,
  type Reader,
  sharingCompilerAt,
  type Verdict,
  verdictOf,
} from '../condition/index.ts'
import type { PolicyRule } from './policy-rule.ts'

/** A rule and when it is evaluated. */
export interface Published {
  readonly rule: PolicyRule
  readonly at: At
}

/**
 * One enterprise against all rules: closures that stop at the first leaf that decides. What rules have in common
 * is read once. The verdicts come in the order of the rules.
 */
export function compileMatch(rules: readonly Published[]): (facts: EnterpriseFacts) => Verdict[] {
  const known = new Map<string, Reader<never>>()
  const readers = rules.map(({ rule, at }) => sharingCompilerAt(at, known).condition(rule.condition))
  return (facts) => readers.map((reader) => verdictOf(reader.read(facts, null)))
}
