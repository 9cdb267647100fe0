import { existsSync } from 'node:fs'
import { debian15 } from '../bff/src/db/testing/test-cluster.ts'
import { findBrowser } from './browser/find-browser.ts'
import { StepError, step } from './lib/step.ts'
import { databaseTests } from './test/database-tests.ts'
import { checks } from './test/steps.ts'
import { runTests, type Tally } from './test/unit-tests.ts'

for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) process.on(event, () => process.exit(130))

const started = performance.now()
const tallies: Tally[] = []
const failures: string[] = []

/** A failure ends its step, not the run. */
async function attempt(title: string, work: () => Promise<Tally>): Promise<void> {
  let tally: Tally = { passed: 0, failed: 1, reasons: [] }
  try {
    await step(title, async () => {
      tally = await work()
      if (tally.failed > 0) throw new StepError(`${tally.failed} 项测试未通过`)
    })
  } catch (error) {
    failures.push(title)
    console.error((error as Error).message)
  }
  tallies.push(tally)
}

for (const { title, run } of checks) {
  await attempt(title, async () => {
    await run()
    return { passed: 1, failed: 0, reasons: [] }
  })
}

const browser = findBrowser()
await attempt('测试', () => runTests('all', [], browser ? { BROWSER_PATH: browser } : {}))
if (existsSync(debian15.dir)) {
  await attempt('数据库测试（PostgreSQL 15）', () =>
    runTests('pg15', ['--project', 'bff', ...databaseTests()], { TEST_PG: '15' }),
  )
}

const sum = (count: 'passed' | 'failed') => tallies.reduce((total, tally) => total + tally[count], 0)
console.log(`\n共用时 ${((performance.now() - started) / 60_000).toFixed(1)} 分钟`)
for (const reason of tallies.flatMap(({ reasons }) => reasons)) console.log(`\n✗ ${reason}`)
if (failures.length > 0) console.log(`未通过：${failures.join('、')}`)
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
process.exit(sum('failed') === 0 ? 0 : 1)
