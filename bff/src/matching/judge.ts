import { type EnterpriseFacts, type Fact, indexFacts } from '@huiqi/shared/condition'
import { deriveFacts } from '@huiqi/shared/feature'
import { compileExplain, compileMatch, type Explanation, type PolicyRule } from '@huiqi/shared/rule'
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

/** @param period what the benefit is for, absolute: `2026`, `2026Q1` */
export function judgeOf(rule: PolicyRule, at: { readonly date: string; readonly period: string }): Judge {
  const explain = compileExplain(rule, at)
  const match = compileMatch([{ rule, at }])
  return {
    attributes: attributesOf(rule),
    explain: (facts) => explain(factsOn(facts, at.date)),
    explainKnown: explain,
    isEligible: (facts) => match(facts)[0] === 'eligible',
  }
}
