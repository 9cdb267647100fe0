import { readdirSync, readFileSync } from 'node:fs'
import { type PolicyRule, parsePolicyRule } from '@huiqi/shared/rule'
import { parse } from 'yaml'
import { type PolicyFile, policyFile, type ScenarioFile, scenarioFile } from './policy-file.ts'

const FOLDER = new URL('../../../policies/', import.meta.url)
const POLICY = /^p\d{3}-[a-z0-9-]+\.yaml$/

export type LibraryPolicy = { readonly file: string; readonly policy: PolicyFile; readonly rule: PolicyRule }

export const readYaml = (file: string): unknown => parse(readFileSync(new URL(file, FOLDER), 'utf8'))

/** Names of the policy files, in order of their ids. */
export const policyFiles = (): string[] =>
  readdirSync(FOLDER)
    .filter((name) => POLICY.test(name))
    .sort()

/** Policies of shapes that no real one has: they show what the language can say, and are never loaded anywhere. */
export const inventedFiles = (): string[] =>
  readdirSync(new URL('invented/', FOLDER))
    .filter((name) => /^x\d{3}-[a-z0-9-]+(?<!\.scenarios)\.yaml$/.test(name))
    .sort()
    .map((name) => `invented/${name}`)

/** One policy with its rule. @throws Error naming file, place and reason of everything that is wrong in it */
export function readPolicy(file: string): LibraryPolicy {
  const source = readYaml(file)
  const head = policyFile.safeParse(source)
  if (!head.success)
    throw new Error(
      `${file}: ${head.error.issues.map((issue) => `${issue.path.join('/')} ${issue.message}`).join('; ')}`,
    )
  const rule = parsePolicyRule(source)
  if (!rule.ok) throw new Error(`${file}: ${rule.problems.map((problem) => JSON.stringify(problem)).join('; ')}`)
  return { file, policy: head.data, rule: rule.value }
}

/** The scenarios beside a policy file. @throws Error when there are none or they are malformed */
export function readScenarios(file: string): ScenarioFile {
  return scenarioFile.parse(readYaml(file.replace(/\.yaml$/, '.scenarios.yaml')))
}
