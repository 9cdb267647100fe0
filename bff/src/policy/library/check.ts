import { coverageFaults } from './coverage.ts'
import { inventedFiles, policyFiles, readPolicy, readScenarios } from './read-library.ts'
import { batchFaults } from './run-batch.ts'
import { explainScenario, scenarioFaults } from './run-scenario.ts'
import { unnoticedSlips } from './slips.ts'

export type CheckedPolicy = {
  readonly file: string
  readonly faults: readonly string[]
  readonly scenarios: number
  readonly leaves: Readonly<Record<'requirement' | 'bonus' | 'discretion', number>>
  readonly gaps: readonly string[]
}

/** One policy file against its own scenarios. */
export function checkPolicy(file: string): CheckedPolicy {
  const leaves = { requirement: 0, bonus: 0, discretion: 0 }
  try {
    const { policy, rule } = readPolicy(file)
    const scenarios = readScenarios(file)
    const report = explainScenario(rule, scenarios).leaves
    for (const leaf of report) leaves[leaf.kind] += 1
    return {
      file,
      faults: [
        ...scenarios.scenarios.flatMap((scenario) => scenarioFaults(rule, scenarios, scenario)),
        ...batchFaults(rule, scenarios),
        ...coverageFaults(rule, scenarios),
        ...unnoticedSlips(policy, scenarios).map((what) => `no scenario would notice ${what}`),
      ],
      scenarios: scenarios.scenarios.length,
      leaves,
      gaps: [
        ...policy.gaps,
        ...Object.values(rule.params).flatMap(({ title, gap }) => (gap === null ? [] : [`参数“${title}”：${gap}`])),
        ...report.flatMap((leaf) => (leaf.gap === null ? [] : [`${leaf.text}: ${leaf.gap}`])),
      ],
    }
  } catch (error) {
    return { file, faults: [(error as Error).message], scenarios: 0, leaves, gaps: [] }
  }
}

/** Prints what is wrong and what is open. @returns whether all is well */
function report(what: string, files: readonly string[]): boolean {
  const checked = files.map(checkPolicy)
  for (const { file, faults, gaps } of checked) {
    for (const fault of faults) console.log(`✗ ${file}: ${fault}`)
    for (const gap of gaps) console.log(`· ${file}: 数据缺口：${gap}`)
  }
  const sum = (pick: (policy: CheckedPolicy) => number) => checked.reduce((total, policy) => total + pick(policy), 0)
  const good = checked.filter((policy) => policy.faults.length === 0).length
  console.log(
    `${good}/${checked.length} ${what} pass ${sum((policy) => policy.scenarios)} scenarios; leaves: ` +
      `${sum((policy) => policy.leaves.requirement)} requirement, ${sum((policy) => policy.leaves.bonus)} bonus, ` +
      `${sum((policy) => policy.leaves.discretion)} discretion; ${sum((policy) => policy.gaps.length)} data gaps`,
  )
  return good === checked.length
}

if (import.meta.main) {
  const only = process.argv.slice(2)
  const wanted = (file: string) => only.length === 0 || only.some((part) => file.includes(part))
  const invented = report('invented policies', inventedFiles().filter(wanted))
  const real = report('policies', policyFiles().filter(wanted))
  process.exitCode = real && invented ? 0 : 1
}
