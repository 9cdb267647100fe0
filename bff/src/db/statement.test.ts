import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPool } from './pool.ts'
import { statement } from './statement.ts'
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts'
import { asSystem } from './transaction.ts'

let database: TestDatabase
let pool: ReturnType<typeof createPool>
beforeAll(async () => {
  database = await createTestDatabase()
  pool = createPool(database.workerUrl, 1, 'statement-test')
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

let built = 0
const dayBefore = statement((db, { day, least }: { day: string; least: number }) => {
  built += 1
  return sql<{ dayBefore: string; sum: number }>`
    select (${day}::date - ${1}::int)::text as day_before, ${least}::int + ${least}::int as sum`.compile(db)
})

test('is built once and runs with other values each time, also one used twice', async () => {
  const ask = (values: { day: string; least: number }) =>
    asSystem(pool, async (tx) => (await dayBefore(tx, values)).rows)
  expect(await ask({ day: '2026-03-01', least: 3 })).toEqual([{ dayBefore: '2026-02-28', sum: 6 }])
  expect(await ask({ day: '2024-03-01', least: 5 })).toEqual([{ dayBefore: '2024-02-29', sum: 10 }])
  expect(built).toBe(1)
})
