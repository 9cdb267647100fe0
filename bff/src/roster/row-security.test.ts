import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Tx } from '../db/database.ts'
import { withCaller } from '../db/transaction.ts'
import { sm3 } from '../secrets/sm3.ts'
import { csvOf, enterprise, type RosterWorld, startRosterWorld } from '../testing/roster-world.ts'

// What the database itself holds, whatever a procedure forgets: the API's role asks without any condition.

type Name = Parameters<RosterWorld['token']>[0]

let world: RosterWorld
let rosterId: string
beforeAll(async () => {
  world = await startRosterWorld(3)
  const roster = await world.create()
  rosterId = roster.id
  await world.upload(
    roster,
    csvOf([
      [enterprise(1).uscc, enterprise(1).name, 1],
      [enterprise(2).uscc, '错', 1],
    ]),
  )
  await world.runJobs()
  const { version } = await world.staff('officer').get({ rosterId })
  await world.staff('officer').askJointReview({ key: randomUUID(), rosterId, version, departments: ['sthj'] })
})
afterAll(() => world.close())

const inside = <T>(name: Name, run: (tx: Tx) => Promise<T>): Promise<T> =>
  withCaller(world.app.apiPool, { tokenHash: sm3(world.token(name)), uscc: null, now: world.app.clock() }, (tx) =>
    run(tx),
  )
const count = (name: Name, table: string) =>
  inside(name, async (tx) => {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}`.execute(tx)
    return rows[0]!.count
  })

test.each(['roster', 'roster_row', 'roster_problem'])(
  '%s is seen by its department, those asked and finance',
  async (table) => {
    for (const name of ['officer', 'reviewer', 'ecology', 'finance'] as const) expect(await count(name, table)).toBe(1)
    for (const name of ['stranger', 'safety'] as const) expect(await count(name, table)).toBe(0)
  },
)

test('nobody takes an objection or an answer for another department, or without being asked', async () => {
  const veto = (name: Name, departmentCode: string) =>
    inside(name, async (tx) => {
      const { id } = await tx.selectFrom('person').select('id').executeTakeFirstOrThrow()
      await tx
        .insertInto('veto')
        .values({
          rosterId,
          uscc: enterprise(1).uscc,
          departmentCode,
          category: 'tax',
          reason: 'x',
          evidence: 'x',
          createdBy: id,
          createdAt: world.app.clock(),
        })
        .execute()
    })
  await expect(veto('safety', 'yjj')).rejects.toMatchObject({ code: '42501' })
  await expect(veto('safety', 'sthj')).rejects.toMatchObject({ code: '42501' })
  await expect(veto('officer', 'sthj')).rejects.toMatchObject({ code: '42501' })
  const answered = await inside('safety', (tx) =>
    tx.updateTable('vetoRequest').set({ answeredAt: world.app.clock() }).executeTakeFirst(),
  )
  expect(answered.numUpdatedRows).toBe(0n)
  await veto('ecology', 'sthj')
  const foreign = await inside('safety', (tx) =>
    tx.updateTable('veto').set({ withdrawnAt: world.app.clock() }).executeTakeFirst(),
  )
  expect(foreign.numUpdatedRows).toBe(0n)
})

test('no department changes another one’s roster, and rows are written by the worker alone', async () => {
  for (const name of ['stranger', 'ecology'] as const) {
    const changed = await inside(name, (tx) => tx.updateTable('roster').set({ title: 'x' }).executeTakeFirst())
    expect(changed.numUpdatedRows).toBe(0n)
  }
  await expect(
    inside('officer', (tx) =>
      tx
        .insertInto('rosterRow')
        .values({ rosterId, line: 9, uscc: enterprise(3).uscc, amountFen: 1 })
        .execute(),
    ),
  ).rejects.toMatchObject({ code: '42501' })
  await expect(inside('officer', (tx) => tx.deleteFrom('rosterRow').execute())).rejects.toMatchObject({ code: '42501' })
  await expect(
    inside('stranger', (tx) =>
      tx
        .insertInto('rosterFilePart')
        .values({ rosterId, workId: randomUUID(), part: 0, bytes: Buffer.from('x') })
        .execute(),
    ),
  ).rejects.toMatchObject({ code: '42501' })
})
