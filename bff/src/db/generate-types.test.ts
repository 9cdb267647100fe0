import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { generateTypes } from './generate-types.ts'
import { createTestDatabase } from './testing/test-database.ts'

test('the row types are those of the migrated schema', async () => {
  const { adminUrl, drop } = await createTestDatabase()
  const generated = await generateTypes(adminUrl)
  await drop()
  for (const [path, text] of generated) {
    expect(await readFile(new URL(`../${path}`, import.meta.url), 'utf8'), path).toBe(text)
  }
})
