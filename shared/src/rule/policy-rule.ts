import { type Benefit, parseBenefit } from '../benefit/index.ts'
import {
  type Condition,
  fail,
  isSource,
  type Parameter,
  parseCondition,
  type RuleProblem,
  startParsing,
} from '../condition/index.ts'
import { parseSelection, type Selection } from '../selection/index.ts'

/** What decides about a policy and what it pays. Frozen; stored with the policy version it belongs to. */
export interface PolicyRule {
  /** Version of the rule language. */
  readonly version: 1
  /** What the department has set, or has yet to set; the terms that use a parameter carry its value. */
  readonly params: Readonly<Record<string, Parameter>>
  readonly condition: Condition
  readonly benefit: Benefit
  /** How a batch of the eligible is selected; null: all of them. */
  readonly selection: Selection | null
}

export type ParsedRule =
  | { readonly ok: true; readonly value: PolicyRule }
  | { readonly ok: false; readonly problems: readonly RuleProblem[] }

/**
 * Reads a rule from parsed YAML or JSON: `{ define?, params?, condition, benefit, selection? }`; other keys belong to the policy and are not
 * read. Never throws: whatever is wrong comes back with its place in the source.
 */
export function parsePolicyRule(input: unknown): ParsedRule {
  const source = isSource(input) ? input : {}
  const context = startParsing(isSource(source.define) ? source.define : {}, source.params)
  if (!isSource(input)) fail(context, '', 'NOT_A_RULE', '规则要写 condition（条件）和 benefit（金额）。')
  const condition = parseCondition(context, source.condition, '/condition')
  const benefit = parseBenefit(context, source.benefit, '/benefit')
  const selection = source.selection === undefined ? null : parseSelection(context, source.selection, '/selection')
  if (condition === null || benefit === null || context.problems.length > 0)
    return { ok: false, problems: context.problems }
  return { ok: true, value: freeze({ version: 1, params: context.parameters, condition, benefit, selection }) }
}

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const inner of Object.values(value)) freeze(inner)
  return value
}
