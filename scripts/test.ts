import { existsSync } from 'node:fs'
import { debian15 } from '../bff/src/db/testing/test-cluster.ts'
import { findBrowser } from './browser/find-browser.ts'
import { step } from './lib/step.ts'
import { checks } from './test/steps.ts'
import { runTests, type Tally } from './test/unit-tests.ts'

for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) process.on(event, () => process.exit(130))

const started = performance.now()
const tallies: Tally[] = []
const failures: string[] = []

for (const { title, run } of checks) {
  try {
    await step(title, run)
    tallies.push({ passed: 1, failed: 0 })
  } catch (error) {
    console.error((error as Error).message)
    tallies.push({ passed: 0, failed: 1 })
    failures.push(title)
  }
}

async function tests(title: string, ...run: Parameters<typeof runTests>): Promise<void> {
  const tally = await step(title, () => runTests(...run))
  tallies.push(tally)
  if (tally.failed > 0) failures.push(title)
}

const browser = findBrowser()
await tests('测试', 'all', [], browser ? { BROWSER_PATH: browser } : {})
if (existsSync(debian15.dir)) {
  await tests('数据库测试（PostgreSQL 15）', 'pg15', ['--project', 'bff'], { TEST_PG: '15' })
}

const sum = (count: keyof Tally) => tallies.reduce((total, tally) => total + tally[count], 0)
console.log(`\n共用时 ${((performance.now() - started) / 60_000).toFixed(1)} 分钟`)
if (failures.length > 0) console.log(`未通过：${failures.join('、')}`)
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
process.exit(sum('failed') === 0 ? 0 : 1)
