import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Tx } from '../db/database.ts'
import { withCaller } from '../db/transaction.ts'
import { sm3 } from '../secrets/sm3.ts'
import { type ClaimWorld, startClaimWorld } from '../testing/claim-world.ts'
import { MINGHU, YUNSHAN } from '../testing/fixtures.ts'
import { enterpriseOf } from './enterprise-of.ts'

let world: ClaimWorld
let claimId: string
beforeAll(async () => {
  world = await startClaimWorld()
  await world.giveAccount()
  claimId = await world.offer()
  await world.confirm(claimId)
})
afterAll(() => world.close())

/** Runs SQL with the rights of whoever holds the token, past every rule of the code. */
const sqlAs = <T>(token: string | null, uscc: string | null, run: (tx: Tx) => Promise<T>): Promise<T> =>
  withCaller(world.app.apiPool, { tokenHash: token === null ? null : sm3(token), uscc, now: world.app.clock() }, (tx) =>
    run(tx),
  )

const TABLES = [
  'claim',
  'claimSnapshot',
  'consent',
  'dispute',
  'opinion',
  'ledgerTransfer',
  'payout',
  'rating',
] as const
const FINANCE_TABLES = ['payoutBatch', 'receipt', 'budget', 'ledgerAccount'] as const

test('the database itself shows a stranger nothing and nobody signed out anything', async () => {
  for (const token of [world.ownerToken('wu'), null])
    for (const table of [...TABLES, ...FINANCE_TABLES]) {
      const rows = await sqlAs(token, token && MINGHU.uscc, (tx) => tx.selectFrom(table).selectAll().execute())
      expect(rows, table).toEqual([])
    }
  const own = await sqlAs(world.ownerToken(), YUNSHAN.uscc, (tx) => tx.selectFrom('claim').selectAll().execute())
  expect(own.map(({ id }) => id)).toEqual([claimId])
})

test('a link finds its enterprise among those of whoever opens it, whichever he is acting for', async () => {
  const whose = (token: string | null, uscc: string | null, id = claimId) =>
    sqlAs(token, uscc, (tx) => enterpriseOf(tx, id))
  expect(await whose(world.ownerToken(), YUNSHAN.uscc)).toEqual({ uscc: YUNSHAN.uscc, name: YUNSHAN.name })
  expect(await whose(world.ownerToken(), null)).toMatchObject({ uscc: YUNSHAN.uscc })
  expect(await whose(world.ownerToken('wu'), MINGHU.uscc)).toBeNull()
  expect(await whose(null, null)).toBeNull()
  expect(await whose(world.ownerToken(), YUNSHAN.uscc, crypto.randomUUID())).toBeNull()
})

test('a stranger changes nothing, and an owner not what is the department’s', async () => {
  const change = (tx: Tx) => tx.updateTable('claim').set({ amountFen: 1 }).where('id', '=', claimId).executeTakeFirst()
  expect((await sqlAs(world.ownerToken('wu'), MINGHU.uscc, change)).numUpdatedRows).toBe(0n)
  await expect(sqlAs(world.ownerToken(), YUNSHAN.uscc, change)).rejects.toMatchObject({ code: '42501' })
  const opinion = {
    claimId,
    outcome: 'approve',
    amountFen: 1,
    basis: 'x',
    byPerson: await world.personOf('li'),
    at: world.app.clock(),
  }
  const approve = sqlAs(world.ownerToken(), YUNSHAN.uscc, (tx) => tx.insertInto('opinion').values(opinion).execute())
  await expect(approve).rejects.toMatchObject({ code: '42501' })
  const reserve = sqlAs(world.ownerToken(), YUNSHAN.uscc, async (tx) => {
    const [row] = await tx.selectFrom('ledgerTransfer').selectAll().execute()
    const { id: _, ...again } = { ...row!, claimVersion: 9 }
    await tx.insertInto('ledgerTransfer').values(again).execute()
  })
  await expect(reserve).rejects.toMatchObject({ code: '42501' })
})
