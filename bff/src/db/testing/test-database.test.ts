import { Client } from 'pg'
import { expect, inject, test } from 'vitest'
import { runSql } from '../launcher/run-sql.ts'
import { createTestDatabase } from './test-database.ts'

async function value(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows[0]?.[0]
  } finally {
    await client.end()
  }
}

test('each test has a database of its own, made at the same time or not', async () => {
  const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()])
  await runSql(one.adminUrl, 'CREATE TABLE mine (n int)')
  const find = `SELECT to_regclass('mine')::text`
  expect([await value(one.adminUrl, find), await value(other.adminUrl, find)]).toEqual(['mine', null])
})

test('the roles of API and worker sign in to it', async () => {
  const { apiUrl, workerUrl } = await createTestDatabase()
  expect(await value(apiUrl, 'SELECT current_user')).toBe('huiqi_api')
  expect(await value(workerUrl, 'SELECT current_user')).toBe('huiqi_worker')
})

test('a dropped database is gone even while somebody is connected', async () => {
  const { adminUrl, drop } = await createTestDatabase()
  const client = new Client({ connectionString: adminUrl })
  client.on('error', () => {})
  await client.connect()
  await drop()
  const name = new URL(adminUrl).pathname.slice(1)
  const found = `SELECT count(*)::int FROM pg_database WHERE datname = '${name}'`
  expect(await value(inject('testCluster').adminUrl, found)).toBe(0)
})
