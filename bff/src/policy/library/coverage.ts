import { requiredText } from '@huiqi/shared/condition'
import type { LeafReport, PolicyRule } from '@huiqi/shared/rule'
import type { ScenarioFile } from './policy-file.ts'
import { explainScenario } from './run-scenario.ts'

/** What a leaf asks for that only wants a value to be there: without one it is unknown, never unmet. */
const PRESENT = requiredText({ test: 'exists', attribute: '', period: null })

/**
 * What the scenarios leave untested: every requirement must be seen unmet once, everything that changes the amount seen
 * to hold and not to hold, and an enterprise that is eligible must never become ineligible because somebody's data is
 * missing.
 */
export function coverageFaults(rule: PolicyRule, file: ScenarioFile): string[] {
  const seen = file.scenarios.map((scenario) => explainScenario(rule, file, scenario))
  const isSeen = (path: string, verdict: LeafReport['verdict']) =>
    seen.some(({ leaves }) => leaves.some((leaf) => leaf.path === path && leaf.verdict === verdict))
  const leaves = explainScenario(rule, file).leaves.filter(({ gap }) => gap === null)
  const wanted = leaves.flatMap((leaf) => wantedVerdicts(leaf).map((verdict) => ({ leaf, verdict })))
  const never = wanted.filter(({ leaf, verdict }) => !isSeen(leaf.path, verdict))
  const base = explainScenario(rule, file).verdict
  const lost = Object.keys(file.facts).filter(
    (key) => base !== 'ineligible' && explainScenario(rule, file, { change: { [key]: null } }).verdict === 'ineligible',
  )
  return [
    ...never.map(({ leaf, verdict }) => `no scenario shows “${leaf.text}” (${leaf.path}) ${verdict}`),
    ...lost.map((key) => `without ${key} the enterprise is ineligible: missing data was taken for "no"`),
  ]
}

function wantedVerdicts({ kind, required }: LeafReport): readonly LeafReport['verdict'][] {
  if (kind === 'discretion') return []
  const failing = required === PRESENT ? 'unknown' : 'unmet'
  return kind === 'bonus' ? ['met', failing] : [failing]
}
