import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root } from '../lib/root.ts'

const zod = 'node_modules/.pnpm/zod@1/node_modules/zod'

/** A small repository that breaks no rule: every import of it is one that the rules allow. */
const lawful: Readonly<Record<string, string>> = {
  'shared/package.json': '{ "name": "@huiqi/shared", "type": "module", "exports": { "./*": "./src/*/index.ts" } }',
  'shared/src/money/index.ts': `import * as z from 'zod/mini'\nexport const fen = z`,
  'shared/src/error/index.ts': `import { fen } from '../money/index.ts'\nexport type Code = typeof fen`,
  'bff/package.json': '{ "name": "@huiqi/bff", "type": "module", "exports": { "./*": "./src/*.ts" } }',
  'bff/src/router.ts': `import { rule } from './claim/rules.ts'\nexport type AppRouter = typeof rule`,
  'bff/src/audit/chain.ts': 'export const chain = 1',
  'bff/src/audit/link.ts': `import { chain } from './chain.ts'\nexport const link = chain`,
  'bff/src/claim/rules.ts': `import type { Code } from '@huiqi/shared/error'\nimport { row } from './store.ts'\nexport const rule = row as Code`,
  'bff/src/claim/store.ts': `import { readFileSync } from 'node:fs'\nexport const row = readFileSync`,
  'bff/src/db/testing/database.ts': 'export const database = 1',
  'bff/src/roster/rules.ts': `import { rule } from '../claim/rules.ts'\nexport const roster = rule`,
  'bff/src/roster/rules.test.ts': `import { database } from '../db/testing/database.ts'\nimport { row } from '../claim/store.ts'\nvoid [database, row]`,
  'miniapp/src/home.tsx': `import { fen } from '@huiqi/shared/money'\nimport type { AppRouter } from '@huiqi/bff/router'\nexport const home = <T extends AppRouter>(x: T) => [x, fen]`,
  'test/journey.test.ts': `import { row } from '@huiqi/bff/claim/store'\nvoid row`,
  [`${zod}/package.json`]: '{ "name": "zod", "exports": { ".": "./index.js", "./mini": "./mini/index.js" } }',
  [`${zod}/index.js`]: 'export {}',
  [`${zod}/mini/index.js`]: 'export {}',
}

const links = { 'node_modules/@huiqi/shared': 'shared', 'node_modules/@huiqi/bff': 'bff', 'node_modules/zod': zod }

/** Writes the lawful repository into a new temporary folder. */
export function plantTree(): string {
  const base = mkdtempSync(join(tmpdir(), 'huiqi-boundaries-'))
  for (const [file, text] of Object.entries(lawful)) plant(base, file, text)
  for (const [link, target] of Object.entries(links)) {
    mkdirSync(dirname(join(base, link)), { recursive: true })
    symlinkSync(join(base, target), join(base, link))
  }
  copyFileSync(join(root, '.dependency-cruiser.cjs'), join(base, '.dependency-cruiser.cjs'))
  return base
}

export function plant(base: string, file: string, text: string): void {
  mkdirSync(dirname(join(base, file)), { recursive: true })
  writeFileSync(join(base, file), text)
}

/** Names of the rules that the repository in this folder breaks, each with the file that breaks it. */
export function brokenRules(base: string): string[] {
  const cruise = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs')
  const options = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json']
  const output = execFileSync(process.execPath, [cruise, ...options, 'shared', 'bff', 'miniapp', 'test'], {
    cwd: base,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const { summary } = JSON.parse(output) as { summary: { violations: { rule: { name: string }; from: string }[] } }
  return summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`)
}
