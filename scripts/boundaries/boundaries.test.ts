import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { brokenRules, plant, plantTree } from './planted-tree.ts'

const base = plantTree()
afterAll(() => rmSync(base, { recursive: true }))

test('allows what the architecture allows', () => {
  expect(brokenRules(base)).toEqual([])
})

/** Rule, the file that breaks it, its text; a cycle is reported where it was entered. */
const violations = [
  ['no-cycles', 'bff/src/audit/chain.ts', `import { link } from './link.ts'\nexport const chain = link`],
  ['every-import-leads-somewhere', 'bff/src/claim/wish.ts', `import { x } from '@huiqi/shared/nowhere'\nvoid x`],
  ['shared-is-pure', 'shared/src/money/file.ts', `import { readFileSync } from 'node:fs'\nvoid readFileSync`],
  ['shared-is-pure', 'shared/src/money/full.ts', `import { z } from 'zod'\nvoid z`],
  [
    'shared-is-pure',
    'shared/src/money/server.ts',
    `import type { AppRouter } from '@huiqi/bff/router'\nexport type X = AppRouter`,
  ],
  [
    'miniapp-takes-only-types-from-bff',
    'miniapp/src/me.tsx',
    `import { rule } from '@huiqi/bff/claim/rules'\nexport const me = <p>{rule}</p>`,
  ],
  ['miniapp-runs-on-phones', 'miniapp/src/disk.ts', `import { readFileSync } from 'node:fs'\nvoid readFileSync`],
  ['bff-knows-no-miniapp', 'bff/src/claim/page.ts', `import { home } from '../../../miniapp/src/home.tsx'\nvoid home`],
  ['a-store-belongs-to-its-capability', 'bff/src/roster/rules.ts', `import { row } from '../claim/store.ts'\nvoid row`],
  ['a-store-belongs-to-its-capability', 'bff/src/http/server.ts', `import { row } from '../claim/store.ts'\nvoid row`],
  [
    'product-needs-no-test-code',
    'bff/src/claim/rules.ts',
    `import { database } from '../db/testing/database.ts'\nexport const rule = database`,
  ],
] as const

describe('once all of them are planted', () => {
  let found: string[]
  beforeAll(() => {
    for (const [, file, text] of violations) plant(base, file, text)
    found = brokenRules(base)
  })

  test.each(violations)('%s: notices %s', (rule, file) => {
    expect(found).toContain(`${rule}: ${file}`)
  })
})
