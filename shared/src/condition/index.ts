/**
 * The condition language: facts in, a three-valued verdict out.
 *
 * In code
 * - `Fact`, `indexFacts(facts)` → `EnterpriseFacts`: what is known of one enterprise. Money in 分, rates in %, dates ISO.
 * - `factProblem(fact)`: what is wrong with a fact before it is stored; `indexFacts` leaves such facts out.
 * - `At`: evaluation date, policy period, references by `referenceKey`, and parameters other than the rule's own (in base units: 分, %).
 * - `Condition`, `Term`, `Test`: the frozen syntax, read by `startParsing` and `parseCondition`.
 * - `compilerAt(at)`: compiles conditions to `Truth` (NO < UNKNOWN < YES) and terms to `Interval` (what is known of a number).
 * - Whole rules are in shared/rule: `parsePolicyRule`, `explain`, `compileMatch`.
 *
 * As written (YAML or JSON)
 *
 * Nodes: `all: […]`, `any: […]`, `not: …`, `if: … then: … else: …` (without else the others pass), `at_least: 2` with
 * `among: […]`, and leaves. `$name` stands for a piece under the rule's `define`.
 *
 * A leaf is `{ text, clause?, kind?, of, op, value }`. `kind` is requirement (default) or discretion; within the benefit
 * it is bonus (default) or discretion. A discretion names its `decider` and needs no `of`; `gap: …` says what the source
 * leaves open, and needs none either. Inside a `where` the text may be left out.
 *
 * | of | op | value |
 * |---|---|---|
 * | a number, date, yes/no or computed value | `= != >= > <= <` | `300万元`, `5.5%`, `12个月`, `30人`, `2025-03-16`, true, another term |
 * | the same | `between` | `'[2亿元,10亿元)'`: square brackets include the end, an empty end is open |
 * | a date | `within` | a span: `Y`, `Y-3..Y-1`, `12M` |
 * | a choice, code, set or grade | `= != in none_of has_any has_all` | one name or a list |
 * | a grade | `>= > <= <` | a grade; better is higher |
 * | region or industry | `within`, `not_within` | codes: `'320200'`, `C`, `'39'` |
 * | a history (qualification, above_scale_type, incident …) | `has_any has_all none_of`, `valid_on` | held on the evaluation date; with a span `incident[3Y]`: dated in it |
 * | a history | `first_time renewed upgraded_to` | in the span, by default `Y`; names or grades. `together: true`: never held any of them before |
 * | any attribute | `exists` | none |
 *
 * Terms: `revenue[Y-1]` (a period where the attribute has one; by default the current), quantities, `today`, `$name`,
 * `param:name` (declared under the rule's `params`: `{ name: 1500元 }`, `{ name: { title, value } }`, or `{ title, gap }` while its
 * department has not set it), `ref:industry_avg.revenue_growth[Y-1]` (also `city_avg province_avg national_avg`), and functions: `growth: output[Q]` and `increment: output[Q]` over a year earlier, or of two terms
 * `[a, b]`; `ratio: [a, b]` in %, `over: [a, b]`, `plus minus higher_of lower_of: [a, b, …]`, `times: [a, 25%]`;
 * `sum mean peak low: revenue[Y-3..Y-1]`; `streak: revenue[Y]` years of growth in a row; `first_cross: output[Y]` with
 * `steps` and `since`: the highest step reached for the first time; `count: hires` with `where: condition on each`,
 * `total: loans` with `of`, `where`; `count: benefit_received[Y]` with `names`, `received: benefit_received[Y]` with
 * `names` (money); `date_of: qualification` with `names`, `which: first | latest`; `years_since months_since days_since: date`.
 *
 * Periods: `2025`, `2025Q1`, `2025-06`, `Y`, `Y-1`, `Q`, `M-2`; spans also `Y-3..Y-1`, `3Y` (see period.ts), `Y-1/M`.
 */

export { scale, scaleBy } from './arithmetic.ts'
export { dateOf, dayOf } from './civil-date.ts'
export { compilerAt, sharingCompilerAt } from './compile.ts'
export { compileRange } from './compile-range.ts'
export { setTest } from './compile-test.ts'
export { type EnterpriseFacts, indexFacts } from './enterprise-facts.ts'
export { type Fact, type FactValue, factKey, type HistoryEntry, type Item } from './fact.ts'
export { type FactProblem, factProblem } from './fact-shape.ts'
export { intersectRanges } from './impossible.ts'
export { add, exactly, higher, hull, type Interval, isKnown, isNowhere, lower, multiply, subtract } from './interval.ts'
export type { Parameter } from './parameters.ts'
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
export { isEmptyRange, parseRange, setValue } from './parse-range.ts'
export { parseRate } from './parse-rate.ts'
export { isPeriod, resolvePeriod, yearsBefore } from './period.ts'
export { periodWords } from './period-words.ts'
export type { RuleProblem } from './problem.ts'
export {
  type At,
  type Compile,
  type Input,
  mergeInputs,
  type Reader,
  type Reference,
  type StringSet,
} from './reader.ts'
export { referenceKey } from './references.ts'
export { requiredText } from './requirement-words.ts'
export type {
  Bound,
  Condition,
  Leaf,
  LeafKind,
  NumberKind,
  OutsideFigure,
  Range,
  Rate,
  SetTerm,
  Term,
  Test,
} from './syntax.ts'
export { and, atLeast, choose, NO, not, or, type Truth, UNKNOWN, type Verdict, verdictOf, YES } from './truth.ts'
export { intervalText, numberText, termText, valueText } from './words.ts'
