/**
 * The condition language: facts in, a three-valued verdict out.
 *
 * - `Fact`, `indexFacts(facts)` → `EnterpriseFacts`: what is known of one enterprise. Money in 分, rates in %, dates ISO.
 * - `At`: evaluation date, policy period, parameters, references.
 * - `Condition`, `Term`, `Test`: the frozen syntax; written as YAML or JSON, read by `startParsing` + `parseCondition`.
 * - `compilerAt(at)`: compiles conditions to `Truth` (NO < UNKNOWN < YES) and terms to `Interval` (what is known of a number).
 *
 * Whole rules are in shared/rule: `parsePolicyRule`, `explain`, `compileMatch`, `toSql`.
 */

export { scale, scaleBy } from './arithmetic.ts'
export { dateOf, dayOf } from './civil-date.ts'
export { compilerAt } from './compile.ts'
export { compileRange } from './compile-range.ts'
export { setTest } from './compile-test.ts'
export {
  type EnterpriseFacts,
  type Fact,
  type FactValue,
  factKey,
  type HistoryEntry,
  type Item,
  indexFacts,
  type Known,
} from './fact.ts'
export { intersectRanges } from './impossible.ts'
export { add, exactly, higher, hull, type Interval, isKnown, lower, multiply, subtract } from './interval.ts'
export { startParsing } from './parse.ts'
export { parseCondition } from './parse-condition.ts'
export {
  checkKeys,
  enter,
  fail,
  isSource,
  type ParseContext,
  resolveDefinition,
  type Source,
  within,
} from './parse-context.ts'
export { isEmptyRange, parseRange } from './parse-range.ts'
export { parseRate } from './parse-rate.ts'
export type { ProblemCode, RuleProblem } from './problem.ts'
export {
  type At,
  type Compile,
  type Input,
  type JudgedItem,
  mergeInputs,
  type Reader,
  type Reference,
} from './reader.ts'
export type { Bound, Condition, Leaf, LeafKind, NumberKind, Range, Rate, SetTerm, Term, Test } from './syntax.ts'
export { and, atLeast, choose, NO, not, or, type Truth, UNKNOWN, type Verdict, verdictOf, YES } from './truth.ts'
export { intervalText, numberText, periodText, requiredText, termText, valueText } from './words.ts'
