/**
 * Whole policy rules.
 *
 * - `parsePolicyRule(input)`: parsed YAML or JSON to a frozen `PolicyRule`, or problems with their place and a Chinese sentence.
 * - `explain(rule, facts, at)`: one enterprise, one rule, every reason; `compileExplain(rule, at)` to do it for many.
 * - `reasonsOf(explanation)`: the reasons that count, as an owner reads them; `asksOf(explanation)`: what has to be found out,
 *   `askWords(ask)` in words.
 * - `compileMatch([{ rule, at }])`: one enterprise, all rules, verdicts only.
 */

export { amountWithin } from './amount-within.ts'
export { askWords } from './ask-words.ts'
export { factText } from './evidence.ts'
export { compileExplain, explain } from './explain.ts'
export type {
  Evidence,
  Explanation,
  LeafReport,
  MissingFact,
  MissingFigure,
  NodeReport,
  OpenQuestion,
} from './explanation.ts'
export { compileMatch, type Published } from './match.ts'
export { referencesOf } from './missing-figures.ts'
export { type ParsedRule, type PolicyRule, parsePolicyRule } from './policy-rule.ts'
export { type Ask, asksOf, type Reason, reasonsOf } from './reasons.ts'
