import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { AMOUNT, type ClaimWorld, startClaimWorld } from '../testing/claim-world.ts'

let world: ClaimWorld
const worlds: ClaimWorld[] = []
beforeEach(async () => {
  world = await startClaimWorld()
  worlds.push(world)
  await world.giveAccount()
})
afterAll(async () => {
  for (const each of worlds) await each.close()
})

const tick = async (at: string) => {
  world.setNow(at)
  await world.runTask('claim.timers')
}
const reminders = async () =>
  (await world.workerPool.query('select template from notice order by asked_at, cause')).rows.map(
    ({ template }) => template,
  )

test('silence: two reminders in office hours, then the offer lapses and its money is free', async () => {
  const claimId = await world.offer()
  const before = await world.balances()
  await tick('2026-11-26T15:00:00Z')
  expect(await reminders()).toEqual([])
  await tick('2026-11-27T01:00:00Z')
  await tick('2026-11-27T01:01:00Z')
  expect(await reminders()).toEqual(['offer_reminder'])
  await tick('2026-12-03T01:00:00Z')
  expect(await reminders()).toEqual(['offer_reminder', 'offer_reminder'])
  await tick('2026-12-04T15:59:59Z')
  expect((await world.row(claimId)).state).toBe('offered')
  await tick('2026-12-04T16:00:00Z')
  expect(await world.row(claimId)).toMatchObject({ state: 'lapsed', timer: null, deadline_at: null })
  expect(await world.events(claimId)).toEqual(['offer', 'remind', 'remind', 'lapse'])
  expect((await reminders()).at(-1)).toBe('offer_lapsed')
  expect((await world.balances()).available).toBe(before.available! + AMOUNT)
  await world.goTo('2026-12-05T02:00:00Z')
  await expect(world.confirm(claimId)).rejects.toThrow()
  const late = { key: randomUUID(), claimId, version: 2, reason: '晚了' }
  await expect(world.owner().claim.decline(late)).rejects.toMatchObject({
    cause: expect.objectContaining({ code: 'CLAIM_ACTION_NOT_POSSIBLE' }),
  })
})

test('a clock that slept through everything still reminds before it ends', async () => {
  const claimId = await world.offer()
  await tick('2027-01-10T00:00:00Z')
  expect(await world.events(claimId)).toEqual(['offer', 'remind', 'remind', 'lapse'])
})

test('sweepers side by side fire each timer once', async () => {
  const ids: string[] = []
  for (let n = 0; n < 20; n += 1) ids.push(await world.offer())
  world.setNow('2026-12-10T00:00:00Z')
  await Promise.all([1, 2, 3, 4].map(() => world.runTask('claim.timers')))
  await world.runTask('claim.timers')
  for (const id of ids) expect(await world.events(id)).toEqual(['offer', 'remind', 'remind', 'lapse'])
})

test('a department that is late is warned, then the breach is written down and the claim waits on', async () => {
  const claimId = await world.offer()
  await world.confirm(claimId)
  await tick('2026-11-24T01:00:00Z')
  expect(await reminders()).toContain('staff_deadline_near')
  await tick('2026-11-26T00:00:00Z')
  const row = await world.row(claimId)
  expect(row).toMatchObject({ state: 'reviewing', version: 2, timer: null })
  expect(row.breached_at).toEqual(new Date('2026-11-26T00:00:00Z'))
  await world.goTo('2026-11-26T00:10:00Z')
  const view = await world.owner().claim.get({ claimId })
  expect(view.steps.find(({ state }) => state === 'failed')).toMatchObject({ title: '已超过审核时限，平台已记录' })
  expect(view.deadline).toMatchObject({ passed: true })
  expect(view.trail.intact).toBe(true)
  const [waiting] = (await world.staff('reviewer').claim.toReview({ state: 'reviewing' })).claims
  expect(waiting).toMatchObject({ breached: true })
  const decision = { outcome: 'approve', basis: '符合' } as const
  await world.staff('reviewer').claim.review({ key: randomUUID(), claims: [{ claimId, version: 2 }], decision })
  expect((await world.row(claimId)).breached_at).toBeNull()
})
