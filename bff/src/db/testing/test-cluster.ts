import { existsSync } from 'node:fs'
import { readEnv } from '../../env.ts'
import type { Binaries } from '../embedded/binaries.ts'

/** What the set-up tells the test files about the running cluster. */
export interface TestCluster {
  /** Superuser, database `postgres`. */
  readonly adminUrl: string
  /** The migrated database that every test's own one is copied from. */
  readonly template: string
  /** What the passwords of the roles huiqi_api and huiqi_worker derive from. */
  readonly secret: string
}

declare module 'vitest' {
  interface ProvidedContext {
    testCluster: TestCluster
  }
}

/** Debian 12's own package: the version that production runs on. */
export const debian15: Binaries = { dir: '/usr/lib/postgresql/15/bin', major: 15 }

/**
 * The PostgreSQL under test: with `TEST_PG=15` Debian's production version where the machine has it,
 * else the one from npm (undefined).
 */
export function binariesUnderTest(): Binaries | undefined {
  return readEnv(['TEST_PG']).TEST_PG === '15' && existsSync(debian15.dir) ? debian15 : undefined
}
