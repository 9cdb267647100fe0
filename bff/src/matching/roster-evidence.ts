import type { Condition, Fact, HistoryEntry } from '@huiqi/shared/condition'
import type { PolicyRule } from '@huiqi/shared/rule'

const ON_LIST = 'on_official_list'

/** The lists a rule asks an enterprise to be on (名单类). */
export const listsOf = (rule: PolicyRule): readonly string[] => [...new Set(listNames(rule.condition))]

function listNames(condition: Condition): string[] {
  switch (condition.node) {
    case 'leaf': {
      const { test } = condition
      return test.test === 'set' && test.of.attribute === ON_LIST && test.mode !== 'none' ? [...test.values] : []
    }
    case 'all':
    case 'any':
    case 'at_least':
      return condition.children.flatMap(listNames)
    case 'not':
      return []
    case 'if':
      return [condition.then, condition.otherwise].flatMap(listNames)
  }
}

/**
 * The department's roster is itself the list the rule asks about: its rows stand on it from its day.
 * @param departmentName who vouches for the list
 */
export function withRosterEvidence(
  facts: readonly Fact[],
  lists: readonly string[],
  roster: { readonly date: string; readonly source: string },
): readonly Fact[] {
  if (lists.length === 0) return facts
  const known = facts.find(({ attribute }) => attribute === ON_LIST)
  const entries = (known?.value ?? []) as readonly HistoryEntry[]
  const added = lists
    .filter((name) => !entries.some((entry) => entry.name === name))
    .map((name) => ({ name, obtainedOn: roster.date }))
  const evidence: Fact = {
    attribute: ON_LIST,
    period: null,
    value: [...entries, ...added],
    source: roster.source,
    asOf: roster.date,
  }
  return [...facts.filter((fact) => fact !== known), evidence]
}
