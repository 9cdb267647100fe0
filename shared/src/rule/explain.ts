import { compileBenefit } from '../benefit/index.ts'
import { type At, compilerAt, type EnterpriseFacts, UNKNOWN, verdictOf } from '../condition/index.ts'
import { blockingLeaves, openQuestions } from './blocking.ts'
import { bonusConditions } from './bonus-conditions.ts'
import { lookUp } from './evidence.ts'
import type { Explanation } from './explanation.ts'
import { compileMissingFigures } from './missing-figures.ts'
import type { PolicyRule } from './policy-rule.ts'
import { compileTree } from './tree.ts'

/** Compiles a rule for one evaluation; explaining many enterprises then costs only the facts. */
export function compileExplain(rule: PolicyRule, at: At): (facts: EnterpriseFacts) => Explanation {
  const compile = compilerAt(at)
  const { date, period = null } = at
  const judge = compileTree(rule.condition, '/condition', compile, date)
  const bonuses = bonusConditions(rule.benefit).map(([path, condition]) => compileTree(condition, path, compile, date))
  const benefit = compileBenefit(rule.benefit, compile)
  const unsetFigures = compileMissingFigures(rule.benefit, compile, date)
  return (facts) => {
    const tree = judge(facts)
    const amount = benefit.report(facts)
    const isOpen = amount.fen === null
    const missing = isOpen ? lookUp(benefit.inputs, facts, date).missing : []
    const unset = isOpen ? unsetFigures(facts) : []
    return {
      version: 1,
      at: { date, period },
      verdict: verdictOf(tree.truth),
      tree: tree.report,
      leaves: [...tree.leaves, ...bonuses.flatMap((bonus) => bonus(facts).leaves)],
      blocking: blockingLeaves(tree),
      questions: tree.truth === UNKNOWN ? openQuestions(tree) : [],
      amount: { ...amount, missing, unset },
    }
  }
}

/** Judges one enterprise by one rule, with every reason. */
export const explain = (rule: PolicyRule, facts: EnterpriseFacts, at: At): Explanation =>
  compileExplain(rule, at)(facts)
