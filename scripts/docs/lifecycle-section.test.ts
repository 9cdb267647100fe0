import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { withLifecycle } from './lifecycle-section.ts'

test('ARCHITECTURE.md shows the lifecycle the product runs on (pnpm docs:lifecycle draws it anew)', async () => {
  const page = await readFile(new URL('../../ARCHITECTURE.md', import.meta.url), 'utf8')
  expect(page).toBe(withLifecycle(page))
})
