import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Tx } from '../db/database.ts'
import { withCaller } from '../db/transaction.ts'
import { sm3 } from '../secrets/sm3.ts'
import { type FactChange, recordFacts } from './record.ts'
import { type DepartmentCode, type FactWorld, startFactWorld, usccOf } from './testing.ts'

// What the database itself holds, whatever a procedure forgets.

let world: FactWorld
beforeAll(async () => {
  world = await startFactWorld()
  await world.send(world.long([1, '纳税状态,,正常,,2026-01-31'], [2, '纳税状态,,停业,,2026-01-31']))
})
afterAll(() => world.close())

const as = <T>(who: DepartmentCode | 'reviewer' | null, run: (tx: Tx) => Promise<T>): Promise<T> => {
  const tokenHash = who === null ? null : sm3(world.token(who))
  return withCaller(world.app.apiPool, { tokenHash, uscc: null, now: world.app.clock() }, (tx) => run(tx))
}
const count = (who: DepartmentCode | 'reviewer' | null, table: string) =>
  as(who, async (tx) => {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}`.execute(tx)
    return rows[0]!.count
  })

test.each(['fact_import', 'fact_problem'])('%s is the department’s own', async (table) => {
  expect(await count('shuiwu', table)).toBe(1)
  for (const other of ['tjj', 'reviewer', null] as const) expect(await count(other, table)).toBe(0)
})

test.each(['fact_file_part', 'fact_told'])('%s is read by the worker alone', async (table) => {
  await expect(count('shuiwu', table)).rejects.toThrow('permission denied')
})

test('changes are read by staff and the enterprise, not by strangers', async () => {
  expect(await count('tjj', 'fact_change')).toBe(1)
  expect(await count(null, 'fact_change')).toBe(0)
})

const told = (source: string, asOf: string): FactChange => {
  return { uscc: usccOf(1), attribute: 'revenue', period: '2025', value: 1, source, asOf }
}
const record = (who: DepartmentCode | 'reviewer', change: FactChange) =>
  as(who, (tx) => recordFacts(tx, [change], { cause: 'correction:x', now: world.app.clock() }))

test('a department writes in its own name, and takes over from another', async () => {
  expect(await record('shuiwu', told('tax', '2026-01-31'))).toMatchObject({ changed: 1 })
  expect(await record('tjj', told('stats', '2026-02-01'))).toMatchObject({ changed: 1 })
  expect(await record('reviewer', { ...told('tax', '2026-02-02'), value: 2 })).toMatchObject({ changed: 1 })
  await expect(record('tjj', told('tax', '2026-03-01'))).rejects.toThrow('row-level security')
})

test('what was written of its changes is not rewritten', async () => {
  await expect(as('shuiwu', (tx) => tx.updateTable('factChange').set({ cause: 'import:x' }).execute())).rejects.toThrow(
    'permission denied',
  )
})
