import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { PLATFORM } from './actor.ts'
import { appendEvents, appendToChains } from './append.ts'
import { verifyAllChains, verifyChain } from './verify.ts'

let product: TestApp
beforeAll(async () => {
  product = await startTestApp()
})
afterAll(() => product.close())

const AT = new Date('2026-11-20T02:00:00.123Z')
const event = (action: string) => ({
  actor: PLATFORM,
  action,
  data: { fen: 30_000_000, 名: '值', nested: [1, null, { a: 0.1 }] },
})
const append = (id: string, ...actions: string[]) =>
  product.system((tx) => appendEvents(tx, { kind: 'roster', id }, AT, actions.map(event)))
const verify = (id: string) => product.system((tx) => verifyChain(tx, { kind: 'roster', id }))

/** Changes history as somebody with every right on the server could. */
async function tamper(sql: string): Promise<void> {
  const { Client } = await import('pg')
  const admin = new Client({ connectionString: product.database.adminUrl })
  await admin.connect()
  await admin.query('alter table audit_event disable trigger audit_insert_only')
  await admin.query(sql)
  await admin.end()
}

test('a chain verifies over several appends, and an empty one too', async () => {
  await append('whole', 'a', 'b')
  await append('whole', 'c')
  expect(await verify('whole')).toBeNull()
  expect(await verify('nothing')).toBeNull()
})

test('many chains are carried on in one go, each by its own last link', async () => {
  await append('p', 'a')
  await product.system((tx) =>
    appendToChains(
      tx,
      ['p', 'q'].map((id) => ({ subject: { kind: 'roster', id } as const, events: [event('b'), event('c')] })),
      AT,
    ),
  )
  const { rows } = await product.workerPool.query(
    "select subject_id, seq from audit_event where subject_id in ('p', 'q') order by subject_id, seq",
  )
  expect(rows.map(({ subject_id, seq }) => `${subject_id}${seq}`)).toEqual(['p1', 'p2', 'p3', 'q1', 'q2'])
  expect([await verify('p'), await verify('q')]).toEqual([null, null])
})

test.each([
  ['a value', "update audit_event set data = data || '{\"fen\":1}' where subject_id = 'x' and seq = 2", 2],
  ['who did it', "update audit_event set actor_label = '别人' where subject_id = 'x' and seq = 3", 3],
  ['when', "update audit_event set at = at + interval '1 second' where subject_id = 'x' and seq = 1", 1],
  ['an event taken out', "delete from audit_event where subject_id = 'x' and seq = 2", 2],
  ['the first event taken out', "delete from audit_event where subject_id = 'x' and seq = 1", 1],
  ['a chain moved to another subject', "update audit_event set subject_id = 'z' where subject_id = 'x'", 1],
])('%s changed is found, with its place', async (_, sql, seq) => {
  const id = `x${Math.random()}`.replace('.', '')
  await append(id, 'a', 'b', 'c')
  await tamper(sql.replaceAll("'x'", `'${id}'`).replaceAll("'z'", `'z${id}'`))
  const broken = sql.includes("'z'") ? `z${id}` : id
  expect(await verify(broken)).toEqual({ subject: `roster:${broken}`, seq })
  const all = await verifyAllChains(product.workerPool)
  expect(all.breaks).toContainEqual({ subject: `roster:${broken}`, seq })
})

test('the product itself can’t rewrite history', async () => {
  await append('kept', 'a')
  for (const sql of ["update audit_event set action = 'z'", 'delete from audit_event'])
    await expect(product.workerPool.query(sql)).rejects.toMatchObject({ code: '42501' })
})

test('two who append to one chain at the same moment never share a place', async () => {
  const both = await Promise.allSettled([append('race', 'a'), append('race', 'b'), append('race', 'c')])
  expect(both.some(({ status }) => status === 'fulfilled')).toBe(true)
  expect(await verify('race')).toBeNull()
})
