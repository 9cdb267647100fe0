import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Tx } from '../db/database.ts'
import { withCaller } from '../db/transaction.ts'
import { sm3 } from '../secrets/sm3.ts'
import { MINGHU, makeClaim, makeEnterprise, makeMember, makePolicy, YUNSHAN } from './fixtures.ts'
import { startTestApp, type TestApp } from './test-app.ts'

// What the database itself holds, whatever a procedure forgets: the API's role asks without any condition.

let product: TestApp
let owner: string
let stranger: string
beforeAll(async () => {
  product = await startTestApp()
  owner = await product.signIn({ sub: 'li', name: '李华', phone: '13800010001' })
  stranger = await product.signIn({ sub: 'wu', name: '吴刚' })
  const claimId = await product.system(async (tx) => {
    const { keyRing } = product.app
    await makeEnterprise(tx, keyRing, { ...YUNSHAN, phone: '13800010001' })
    await makeEnterprise(tx, keyRing, MINGHU)
    await makeMember(tx, { uscc: YUNSHAN.uscc, subject: 'oidc|li' })
    await makeMember(tx, { uscc: MINGHU.uscc, subject: 'oidc|wu' })
    return makeClaim(tx, { uscc: YUNSHAN.uscc, policyVersionId: await makePolicy(tx) })
  })
  await product.tell({ cause: 'test', claimId, template: 'offer_made' })
  const account = { holderName: YUNSHAN.name, bankName: '工商银行', number: '622202110300123' }
  const key = '00000000-0000-4000-8000-000000000001'
  await product.as(owner).enterprise.changeAccount({ key, ...account })
})
afterAll(() => product.close())

const inside = <T>(token: string | null, run: (tx: Tx) => Promise<T>): Promise<T> =>
  withCaller(
    product.app.apiPool,
    { tokenHash: token === null ? null : sm3(token), uscc: null, now: product.app.clock() },
    (tx) => run(tx),
  )
const count = (token: string | null, table: string) =>
  inside(token, async (tx) => {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}`.execute(tx)
    return rows[0]!.count
  })

test.each([
  'person',
  'session',
  'membership',
  'enterprise',
  'account',
  'message',
  'claim',
  'idempotency',
  'audit_event',
])('of %s everybody sees his own rows and nobody else’s', async (table) => {
  const all = (await product.workerPool.query(`select count(*)::int as count from ${table}`)).rows[0].count
  const [own, foreign] = [await count(owner, table), await count(stranger, table)]
  expect(own).toBeGreaterThan(0)
  expect(own + foreign).toBeLessThanOrEqual(all)
  expect(await count(null, table)).toBe(0)
})

test.each(['sms', 'access_code', 'person_alias', 'rate_limit'])(
  'the API’s role may not read %s at all',
  async (table) => {
    await expect(count(owner, table)).rejects.toMatchObject({ code: '42501' })
  },
)

test('nobody writes for another enterprise', async () => {
  const membership = inside(stranger, (tx) =>
    tx
      .insertInto('membership')
      .values({ uscc: YUNSHAN.uscc, kind: 'handler', nameMasked: '吴*', grantedAt: product.app.clock() })
      .execute(),
  )
  await expect(membership).rejects.toMatchObject({ code: '42501' })
  const changed = await inside(stranger, async (tx) => [
    (await tx.updateTable('account').set({ supersededAt: new Date() }).executeTakeFirst()).numUpdatedRows,
    (await tx.updateTable('message').set({ readAt: new Date() }).executeTakeFirst()).numUpdatedRows,
  ])
  expect(changed).toEqual([0n, 0n])
  const names = inside(owner, (tx) => tx.updateTable('enterprise').set({ name: '别的公司' }).execute())
  await expect(names).rejects.toMatchObject({ code: '42501' })
})
