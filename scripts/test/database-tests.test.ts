import { expect, test } from 'vitest'
import { databaseTests } from './database-tests.ts'

test('takes the tests with a database, and only those', () => {
  const files = databaseTests()
  expect(files).toContain('bff/src/db/statement.test.ts')
  expect(files).toContain('bff/src/claim/claim-journey.test.ts')
  expect(files).toContain('bff/src/roster/import.test.ts')
  expect(files).not.toContain('bff/src/secrets/sm3.test.ts')
  expect(files).not.toContain('bff/src/push/push.property.test.ts')
  expect(files.length).toBeGreaterThan(50)
})
