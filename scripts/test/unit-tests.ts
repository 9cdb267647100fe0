import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { dieWithParent } from '../../bff/src/db/embedded/die-with-parent.ts'
import { inheritedEnv } from '../../bff/src/env.ts'
import { root } from '../lib/root.ts'

export interface Tally {
  readonly passed: number
  readonly failed: number
  /** Which tests failed and why, for the end of the run, where it is read first. */
  readonly reasons: readonly string[]
}

/** What vitest's JSON report says, as far as it is of interest here. */
export interface Report {
  readonly success: boolean
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message: string
    readonly assertionResults: readonly {
      readonly fullName: string
      readonly status: string
      readonly failureMessages: readonly string[] | null
    }[]
  }[]
}

/**
 * Runs vitest before the person's eyes.
 * @param name names the report; another PostgreSQL under test is another run
 */
export async function runTests(name: string, args: readonly string[], env: Record<string, string>): Promise<Tally> {
  const file = join(root, '.cache', 'tests', `${name}.json`)
  mkdirSync(dirname(file), { recursive: true })
  rmSync(file, { force: true })
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const [command, commandArgs] = dieWithParent('TERM', process.execPath, [vitest, 'run', ...reporters, ...args])
  const child = spawn(command, commandArgs, {
    cwd: root,
    env: inheritedEnv(env),
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const [code] = await once(child, 'exit')
  return tally(code === 0, existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : undefined)
}

/** A run can fail without a failed test: a file that does not load, an error nobody caught, a crash. */
export function tally(exitedWell: boolean, report: Report | undefined): Tally {
  if (!report) return { passed: 0, failed: 1, reasons: ['测试程序没有写出结果'] }
  const { numPassedTests: passed, numFailedTests: failed, success } = report
  const well = exitedWell && success
  return { passed, failed: failed === 0 && !well ? 1 : failed, reasons: well ? [] : reasonsOf(report) }
}

const messageLines = 12

function reasonsOf({ testResults }: Report): string[] {
  return testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, message, assertionResults }) => {
      const file = relative(root, name)
      const failed = assertionResults.filter(({ status }) => status === 'failed')
      if (failed.length === 0) return [`${file}\n${firstLines(message)}`]
      return failed.map((test) => `${file} › ${test.fullName}\n${firstLines((test.failureMessages ?? []).join('\n'))}`)
    })
}

const firstLines = (text: string) => text.split('\n').slice(0, messageLines).join('\n')
