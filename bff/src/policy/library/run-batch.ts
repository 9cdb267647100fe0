import { formatQuantity } from '@huiqi/shared/attribute'
import { indexFacts } from '@huiqi/shared/condition'
import { explain, type PolicyRule } from '@huiqi/shared/rule'
import { type Candidate, compileSelection, selectBatch } from '@huiqi/shared/selection'
import type { ScenarioFile } from './policy-file.ts'
import { evaluationPoint } from './run-scenario.ts'
import { scenarioFacts } from './scenario-facts.ts'

type Batch = NonNullable<ScenarioFile['batches']>[number]

/** Where a batch's selection and its scenario disagree; a rule with a selection needs one. */
export function batchFaults(rule: PolicyRule, file: ScenarioFile): string[] {
  const batches = file.batches ?? []
  if (rule.selection === null) return batches.map(({ name }) => `${name}: the rule has no selection`)
  if (batches.length === 0) return ['no batch shows the selection']
  return batches.flatMap((batch) => faultsOf(rule, file, batch))
}

function faultsOf(rule: PolicyRule, file: ScenarioFile, batch: Batch): string[] {
  const { selected, left } = runBatch(rule, file, batch)
  const checks: [string, unknown, unknown][] = [
    ['selected', Object.entries(batch.selected), selected],
    ['left', Object.entries(batch.left ?? {}).sort(), left.sort()],
  ]
  return checks.flatMap(([what, expected, found]) =>
    JSON.stringify(expected) === JSON.stringify(found)
      ? []
      : [`${batch.name}: ${what} should be ${JSON.stringify(expected)} but is ${JSON.stringify(found)}`],
  )
}

function runBatch(rule: PolicyRule, file: ScenarioFile, { candidates }: Batch) {
  const at = evaluationPoint(file, {})
  const { plan, read } = compileSelection(rule.selection!, at)
  const eligible: Candidate[] = []
  const left: [string, string][] = []
  for (const [uscc, { change, submitted }] of Object.entries(candidates)) {
    const facts = indexFacts(scenarioFacts({ ...file.facts, ...change }, at.date))
    const { verdict, amount } = explain(rule, facts, at)
    if (verdict !== 'eligible') left.push([uscc, 'NOT_ELIGIBLE'])
    else eligible.push({ uscc, fen: amount.min, submittedAt: submitted, ...read(facts, amount.min) })
  }
  const outcome = selectBatch(plan, eligible)
  return {
    selected: outcome.selected.map(({ uscc, fen }) => [uscc, formatQuantity(fen, 'money')]),
    left: [...left, ...outcome.left.map(({ uscc, reason }): [string, string] => [uscc, reason])],
  }
}
