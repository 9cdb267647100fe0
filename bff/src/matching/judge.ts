import { type EnterpriseFacts, type Fact, indexFacts } from '@huiqi/shared/condition'
import { deriveFacts } from '@huiqi/shared/feature'
import { compileExplain, compileMatch, type Explanation, type PolicyRule, referencesOf } from '@huiqi/shared/rule'
import type { Tx } from '../db/database.ts'
import { loadReferences, type References } from '../policy/references.ts'
import { attributesOf } from './rule-attributes.ts'

/** A rule made ready for many enterprises on one day. */
export type Judge = {
  /** What it has to know of an enterprise. */
  readonly attributes: readonly string[]
  readonly explain: (facts: readonly Fact[]) => Explanation
  /** The same from facts that were made ready once for many rules. */
  readonly explainKnown: (facts: EnterpriseFacts) => Explanation
  /** Whether the verdict is 符合, without reasons: for many enterprises. */
  readonly isEligible: (facts: EnterpriseFacts) => boolean
}

/** Facts with what follows from them on a day, found by attribute and period. */
export const factsOn = (facts: readonly Fact[], date: string): EnterpriseFacts => indexFacts(deriveFacts(facts, date))

/** When a rule is evaluated, and against which published figures. */
export type JudgedAt = {
  readonly date: string
  /** What the benefit is for, absolute: `2026`, `2026Q1`. */
  readonly period: string
  readonly refs?: References
}

/** The rule made ready, with the references it compares with as they are now. */
export async function judgeWithReferences(
  tx: Tx,
  rule: PolicyRule,
  at: Pick<JudgedAt, 'date' | 'period'>,
): Promise<Judge> {
  return judgeOf(rule, { ...at, refs: await loadReferences(tx, referencesOf(rule)) })
}

export function judgeOf(rule: PolicyRule, at: JudgedAt): Judge {
  const explain = compileExplain(rule, at)
  const match = compileMatch([{ rule, at }])
  return {
    attributes: attributesOf(rule),
    explain: (facts) => explain(factsOn(facts, at.date)),
    explainKnown: explain,
    isEligible: (facts) => match(facts)[0] === 'eligible',
  }
}
