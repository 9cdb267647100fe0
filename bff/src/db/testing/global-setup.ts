import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { isRunning } from '../embedded/process-identity.ts'
import { startEmbedded } from '../embedded/start-embedded.ts'
import { readState } from '../embedded/state.ts'
import { withDatabase } from '../launcher/connection-url.ts'
import { runSql } from '../launcher/run-sql.ts'
import { migrate } from '../migrate.ts'
import { binariesUnderTest } from './test-cluster.ts'

const prefix = 'huiqi-test-pg-'
const template = 'huiqi_template'

/** Nothing here has to survive a power failure. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/** One cluster for all test files of a project, with one migrated database to copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  removeAbandoned()
  const folder = mkdtempSync(join(tmpdir(), prefix))
  const postgres = await startEmbedded({ dataDir: join(folder, 'postgres'), binaries: binariesUnderTest(), settings })
  const teardown = async () => {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const secret = randomBytes(12).toString('base64url')
    await makeTemplate(postgres.url, secret)
    project.provide('testCluster', { adminUrl: postgres.url, template, secret })
  } catch (error) {
    await teardown()
    throw error
  }
  return teardown
}

async function makeTemplate(adminUrl: string, secret: string): Promise<void> {
  await runSql(adminUrl, `CREATE DATABASE ${template}`)
  await migrate(withDatabase(adminUrl, template), secret)
  await runSql(adminUrl, `ALTER DATABASE ${template} IS_TEMPLATE true ALLOW_CONNECTIONS false`)
}

/** Folders of test runs that were killed. */
function removeAbandoned(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const folder = join(tmpdir(), name)
    const owner = readState(join(folder, 'postgres'))?.owner
    if (owner && !isRunning(owner.pid, owner.identity)) rmSync(folder, { recursive: true, force: true })
  }
}
