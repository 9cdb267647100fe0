import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AMOUNT, type ClaimWorld, startClaimWorld } from '../testing/claim-world.ts'

let world: ClaimWorld
beforeAll(async () => {
  world = await startClaimWorld()
  await world.giveAccount()
})
afterAll(() => world.close())

test('an enterprise without claims has an empty first page', async () => {
  expect(await world.owner('wu').claim.home()).toMatchObject({
    toConfirm: { count: 0, totalFen: 0, nearest: null, claims: [] },
    toCorrect: [],
    inProgress: [],
    recent: [],
    counts: { waiting: 0, inProgress: 0, done: 0 },
  })
})

test('what waits comes first: the total, the nearest end, then the rest', async () => {
  const soon = await world.offer({ confirmBy: new Date('2026-11-24T15:59:59.999Z') })
  const later = await world.offer({ amountFen: 10_000_000 })
  const reviewing = await world.offer()
  await world.confirm(reviewing)
  const declined = await world.offer()
  await world.owner().claim.decline({ key: randomUUID(), claimId: declined, version: 1, reason: '不需要' })
  const home = await world.owner().claim.home()
  expect(home.toConfirm).toMatchObject({
    count: 2,
    totalFen: AMOUNT + 10_000_000,
    nearest: { words: '11月24日（周二）24:00 前', workdaysLeft: 2 },
  })
  expect(home.toConfirm.claims.map(({ id }) => id)).toEqual([soon, later])
  expect(home.inProgress).toMatchObject([{ id: reviewing, stateLabel: '审核中', turnLabel: '主管部门' }])
  expect(home.recent).toMatchObject([{ id: declined, stateLabel: '贵公司已放弃', deadline: null, toRate: true }])
  expect(home.counts).toEqual({ waiting: 2, inProgress: 1, done: 1 })
})

test('lists are paged and split by whose turn it is', async () => {
  for (let n = 0; n < 21; n += 1) {
    world.pass(1000)
    await world.offer()
  }
  const first = await world.owner().claim.list({ tab: 'waiting' })
  expect(first.claims).toHaveLength(20)
  const second = await world.owner().claim.list({ tab: 'waiting', after: first.next })
  expect(second).toMatchObject({ next: null })
  const ids = [...first.claims, ...second.claims].map(({ id }) => id)
  expect(new Set(ids).size).toBe(23)
  expect((await world.owner().claim.home()).toConfirm).toMatchObject({ count: 23, claims: { length: 10 } })
  expect((await world.owner().claim.list({ tab: 'in_progress' })).claims).toHaveLength(1)
  expect((await world.owner().claim.list({ tab: 'done' })).claims).toHaveLength(1)
  const broken = world.owner().claim.list({ tab: 'done', after: 'x' })
  await expect(broken).rejects.toMatchObject({ cause: expect.objectContaining({ code: 'INPUT_INVALID' }) })
})
