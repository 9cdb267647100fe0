import { parseQuantity } from '@huiqi/shared/attribute'
import { type At, indexFacts, type Reference } from '@huiqi/shared/condition'
import { deriveFacts } from '@huiqi/shared/feature'
import { type Explanation, explain, type PolicyRule } from '@huiqi/shared/rule'
import type { ScenarioFile } from './policy-file.ts'
import { scenarioFacts } from './scenario-facts.ts'

type Scenario = ScenarioFile['scenarios'][number]

/** What a scenario may change: facts, the evaluation date, parameters. */
type Difference = Partial<Pick<Scenario, 'change' | 'date' | 'params'>>

export function evaluationPoint({ at }: ScenarioFile, { date, params: changed }: Difference): At {
  const params = Object.entries({ ...at.params, ...changed }).map(([name, text]) => [name, parseQuantity(text)!.value])
  return {
    date: date ?? at.date,
    period: at.period,
    params: Object.fromEntries(params),
    refs: (at.refs ?? {}) as Readonly<Record<string, Reference>>,
  }
}

/** What the engine says of the scenarios' enterprise with these changes. */
export function explainScenario(rule: PolicyRule, file: ScenarioFile, difference: Difference = {}): Explanation {
  const at = evaluationPoint(file, difference)
  // As everywhere: what follows from other facts counts as known.
  const facts = deriveFacts(scenarioFacts({ ...file.facts, ...difference.change }, at.date), at.date)
  return explain(rule, indexFacts(facts), at)
}

const sorted = (values: Iterable<string>): string[] => [...new Set(values)].sort()

const fen = (text: string): number | undefined => parseQuantity(text)?.value

/** Where the engine and the scenario disagree; empty when they agree. */
export function scenarioFaults(rule: PolicyRule, file: ScenarioFile, scenario: Scenario): string[] {
  const found = explainScenario(rule, file, scenario)
  const unmet = sorted(found.leaves.filter(({ path }) => found.blocking.includes(path)).map(({ text }) => text))
  const asked = sorted(found.questions.flatMap((question) => (question.fact ? [question.fact.attribute] : [])))
  const amount = scenario.amount ? fen(scenario.amount) : scenario.amount
  const checks: [string, unknown, unknown][] = [['verdict', scenario.verdict, found.verdict]]
  if (amount !== undefined) checks.push(['amount (分)', amount, found.amount.fen])
  if (scenario.at_least) checks.push(['at least (分)', fen(scenario.at_least), found.amount.min])
  if (scenario.at_most) checks.push(['at most (分)', fen(scenario.at_most), found.amount.max])
  if (scenario.shares) {
    const wanted = Object.entries(scenario.shares).map(([funder, text]) => ({ funder, fen: fen(text) }))
    checks.push(['shares', wanted, found.amount.shares])
  }
  if (scenario.unmet) checks.push(['unmet', sorted(scenario.unmet), unmet])
  if (scenario.missing) checks.push(['missing', sorted(scenario.missing), asked])
  return checks.flatMap(([what, expected, actual]) =>
    JSON.stringify(expected) === JSON.stringify(actual)
      ? []
      : [`${scenario.name}: ${what} should be ${JSON.stringify(expected)} but is ${JSON.stringify(actual)}`],
  )
}
