import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { withDatabase } from '../launcher/connection-url.ts'
import { runSql } from '../launcher/run-sql.ts'
import { roleUrl } from '../roles.ts'
import type { TestCluster } from './test-cluster.ts'

/** A migrated, empty database for one test file or one test. */
export interface TestDatabase {
  /** Superuser: for preparing and inspecting. */
  readonly adminUrl: string
  /** Role huiqi_api, bound by row-level security. */
  readonly apiUrl: string
  /** Role huiqi_worker. */
  readonly workerUrl: string
  /** Removes the database, whoever is still connected. What is never dropped goes with the cluster. */
  drop(): Promise<void>
}

/** Copies the template: some tens of milliseconds. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { adminUrl, template, secret }: TestCluster = inject('testCluster')
  const name = `test_${randomBytes(8).toString('hex')}`
  await runSql(adminUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`)
  const url = withDatabase(adminUrl, name)
  return {
    adminUrl: url,
    apiUrl: roleUrl(url, 'huiqi_api', secret),
    workerUrl: roleUrl(url, 'huiqi_worker', secret),
    drop: () => runSql(adminUrl, `DROP DATABASE ${name} WITH (FORCE)`),
  }
}
