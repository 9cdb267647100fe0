import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../lib/root.ts'

/** How a test comes to a database: by itself, or by way of a world prepared for it. */
const opensDatabase = /\b(createTestDatabase|start\w*(World|App|Server))\b/

/** Thousands of cases about our own code, and files that never reach a table: no other server answers them differently. */
const aboutOurselves = /(\.property|\.fuzz|refused-files|large)\.test\.ts$/

/** The backend's tests that another PostgreSQL may answer differently; the others would only be run twice. */
export const databaseTests = (): string[] =>
  globSync('bff/src/**/*.test.ts', { cwd: root }).filter(
    (file) => !aboutOurselves.test(file) && opensDatabase.test(readFileSync(join(root, file), 'utf8')),
  )
