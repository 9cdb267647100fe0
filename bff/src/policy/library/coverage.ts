import type { PolicyRule } from '@huiqi/shared/rule'
import type { ScenarioFile } from './policy-file.ts'
import { explainScenario } from './run-scenario.ts'

/**
 * What the scenarios leave untested: every requirement must be seen unmet once, and an enterprise that is eligible
 * must never become ineligible because somebody's data is missing.
 */
export function coverageFaults(rule: PolicyRule, file: ScenarioFile): string[] {
  const seen = file.scenarios.map((scenario) => explainScenario(rule, file, scenario))
  const leaves = explainScenario(rule, file).leaves.filter((leaf) => leaf.kind === 'requirement' && leaf.gap === null)
  const never = leaves.filter(
    ({ path }) =>
      !seen.some((explained) => explained.leaves.some((leaf) => leaf.path === path && leaf.verdict === 'unmet')),
  )
  const lost = Object.keys(file.facts).filter(
    (key) =>
      explainScenario(rule, file).verdict !== 'ineligible' &&
      explainScenario(rule, file, { change: { [key]: null } }).verdict === 'ineligible',
  )
  return [
    ...never.map((leaf) => `no scenario shows “${leaf.text}” (${leaf.path}) unmet`),
    ...lost.map((key) => `without ${key} the enterprise is ineligible: missing data was taken for "no"`),
  ]
}
