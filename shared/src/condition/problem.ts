export type ProblemCode =
  | 'NOT_A_RULE'
  | 'UNKNOWN_KEY'
  | 'MISSING_TEXT'
  | 'MISSING_DECIDER'
  | 'WRONG_KIND'
  | 'UNKNOWN_ATTRIBUTE'
  | 'UNKNOWN_OPERATOR'
  | 'OPERATOR_DOES_NOT_FIT'
  | 'WRONG_SCOPE'
  | 'WRONG_UNIT'
  | 'UNREADABLE_VALUE'
  | 'UNKNOWN_VALUE'
  | 'UNREADABLE_PERIOD'
  | 'REVERSED_INTERVAL'
  | 'EMPTY_GROUP'
  | 'IMPOSSIBLE_CONDITION'
  | 'OVERLAPPING_TIERS'
  | 'SHARES_DO_NOT_ADD_UP'
  | 'UNKNOWN_REFERENCE'
  | 'CYCLIC_REFERENCE'
  | 'TOO_MANY_NODES'
  | 'TOO_DEEP'

/** What is wrong with a rule, and where. */
export interface RuleProblem {
  /** Place in the rule as written: `/condition/all/2/value`. */
  readonly path: string
  readonly code: ProblemCode
  /** A Chinese sentence that says what to do. */
  readonly message: string
}
