import { isPeriod } from '@huiqi/shared/condition'
import { type PolicyRule, parsePolicyRule } from '@huiqi/shared/rule'
import type { DraftFields, DraftProblem, RuleSource } from './views.ts'

/** The keys of a rule's source; whatever else a policy file has belongs to the policy. */
const SOURCE_KEYS = ['define', 'params', 'condition', 'benefit']

export type ReadSource = { readonly rule: PolicyRule | null; readonly problems: readonly DraftProblem[] }

/** Reads what was typed: the rule, or all that is wrong with it. Never throws. */
export function readSource(source: RuleSource): ReadSource {
  const foreign = Object.keys(source)
    .filter((key) => !SOURCE_KEYS.includes(key))
    .map((key) => ({ path: `/${key}`, message: `看不懂“${key}”，规则只写定义、参数、条件和金额。` }))
  const parsed = parsePolicyRule(source)
  const problems = parsed.ok
    ? foreign
    : [...foreign, ...parsed.problems.map(({ path, message }) => ({ path, message }))]
  return { rule: parsed.ok && foreign.length === 0 ? parsed.value : null, problems }
}

/** What is wrong with the fields beside the rule. */
export function fieldProblems(fields: Omit<DraftFields, 'source'>): DraftProblem[] {
  const { summary, basis, period, validFrom, validTo } = fields
  const wanted: readonly (readonly [boolean, string, string])[] = [
    [summary.trim() === '', '/summary', '请用一句话写明谁可以享受、享受什么。'],
    [basis.trim() === '', '/basis', '请写明依据的文号和条款。'],
    [!isPeriod(period), '/period', '所属期请选本年、上年，或写 2026、2026Q1、2026-03 这样。'],
    [validTo !== null && validTo < validFrom, '/validTo', '失效日不能早于生效日。'],
  ]
  return wanted.flatMap(([wrong, path, message]) => (wrong ? [{ path, message }] : []))
}
