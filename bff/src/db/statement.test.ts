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

const remember = statement((db, { name, value }: { name: string; value: string }) =>
  sql`insert into setting (name, value, updated_at) values (${name}, ${value}::jsonb, now())`.compile(db),
)
const recall = statement((db, { name }: { name: string }) =>
  sql<{ updatedAt: Date }>`select updated_at from setting where name = ${name}`.compile(db),
)
const known = (name: string) => asSystem(pool, async (tx) => (await recall(tx, { name })).rows.length)

test('what was posted is there for the next statement, and stays with the transaction', async () => {
  const seen = await asSystem(pool, (tx) => {
    remember.post(tx, { name: 'posted', value: '1' })
    return recall(tx, { name: 'posted' })
  })
  expect(seen).toEqual({ rows: [{ updatedAt: expect.any(Date) }], affected: 1 })
  expect(await known('posted')).toBe(1)
})

test('a posted statement that fails is the reason, not those it made fail, and nothing stays', async () => {
  const twice = (go: (name: string) => Promise<unknown>) =>
    asSystem(pool, async (tx) => {
      remember.post(tx, { name: 'before', value: '1' })
      remember.post(tx, { name: 'posted', value: '2' })
      return go((await recall(tx, { name: 'before' })).rows.length.toString())
    })
  await expect(twice(async (name) => name)).rejects.toMatchObject({ constraint: 'setting_pkey' })
  const last = asSystem(pool, async (tx) => remember.post(tx, { name: 'posted', value: 'not JSON' }))
  await expect(last).rejects.toMatchObject({ code: '22P02' })
  expect(await known('before')).toBe(0)
})

test('a failure somebody swallowed is never committed', async () => {
  const careless = asSystem(pool, async (tx) => {
    await remember(tx, { name: 'careless', value: '1' })
    await remember(tx, { name: 'careless', value: '2' }).catch(() => undefined)
    return 'done'
  })
  await expect(careless).rejects.toThrow('a failed transaction was to be committed')
  expect(await known('careless')).toBe(0)
})
