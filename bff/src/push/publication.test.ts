import type { Pool } from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { MINGHU, makeClaim, YUNSHAN } from '../testing/fixtures.ts'
import { lookThroughPublications } from './look-through.ts'
import { type PushWorld, revenueOver, startPushWorld, WAN } from './testing.ts'

// Each test's engine reads the register anew.
vi.setConfig({ testTimeout: 60_000 })

let world: PushWorld
beforeEach(async () => {
  world = await startPushWorld()
  await world.giveFact('revenue', 100 * WAN, { period: '2025' })
  await world.giveFact('revenue', 300 * WAN, { period: '2025', uscc: MINGHU.uscc })
  await world.givePolicy({ id: 'growth', rule: revenueOver('200万元') })
})
afterEach(() => world.close())

const foundBy = async () => (await world.found()).map(({ uscc }) => uscc)

test('a version that asks less tells those who meet it only now', async () => {
  const versionId = await world.publish('growth', revenueOver('50万元'))
  await world.runJobs()
  expect(await world.rows('select uscc, cause, told_at is not null as told from push')).toEqual([
    { uscc: YUNSHAN.uscc, cause: `published:${versionId}`, told: true },
  ])
  expect((await world.digests())[0].body).toContain('· growth：10万元')
  expect(await world.digests(MINGHU.uscc)).toEqual([])
})

test('a first version tells everybody who meets it; the same job again tells nobody', async () => {
  await world.system(async (tx) => {
    await tx
      .insertInto('policy')
      .values({
        id: 'new',
        documentId: 'doc',
        title: '新政策',
        departmentCode: '320200-kjj',
        category: '科技',
        mode: 'no_application',
        listType: 'condition',
        createdAt: new Date('2026-01-01T00:00:00Z'),
      })
      .execute()
  })
  const versionId = await world.publish('new', revenueOver('50万元'))
  await world.runJobs()
  expect(await foundBy()).toEqual([YUNSHAN.uscc, MINGHU.uscc])
  await world.runTask('push.policy_published', { policyId: 'new', versionId, beforeVersionId: null })
  await world.sweep()
  expect([await world.digests(), await world.digests(MINGHU.uscc)]).toMatchObject([[{}], [{}]])
})

test('nobody is told of what is received or declined', async () => {
  const versionId = await world.publish('sample-policy', revenueOver('50万元'))
  await world.system(async (tx) => {
    await makeClaim(tx, { uscc: YUNSHAN.uscc, policyVersionId: versionId, state: 'declined' })
    await makeClaim(tx, { uscc: MINGHU.uscc, policyVersionId: world.policyVersionId, state: 'paid' })
  })
  await world.runJobs()
  expect(await world.found()).toEqual([])
})

test('a version that replaces another before it was looked through goes on from the one before that', async () => {
  await world.publish('growth', revenueOver('90万元'))
  await world.publish('growth', revenueOver('80万元'))
  await world.runJobs()
  expect(await foundBy()).toEqual([YUNSHAN.uscc])
})

test('so it does when the jobs come in the wrong order', async () => {
  const [{ id: first }] = await world.rows(`select id from policy_version where policy_id = 'growth'`)
  const second = await world.publish('growth', revenueOver('90万元'))
  const third = await world.publish('growth', revenueOver('80万元'))
  const job = (versionId: string, beforeVersionId: string) =>
    world.runTask('push.policy_published', { policyId: 'growth', versionId, beforeVersionId })
  await job(third, second)
  expect(await foundBy()).toEqual([])
  await job(second, first)
  expect(await foundBy()).toEqual([YUNSHAN.uscc])
})

test('one that had run out before this one began counts for nothing', async () => {
  await world.givePolicy({ id: 'yearly', rule: revenueOver('200万元'), validTo: '2026-06-30' })
  await world.publish('yearly', revenueOver('200万元'), { validFrom: '2026-11-20' })
  await world.runJobs()
  expect(await world.found()).toMatchObject([{ policy: 'yearly', uscc: MINGHU.uscc }])
})

test('what a killed worker left is gone on with from where it stopped', async () => {
  const many = 2_500
  await world.rows(
    `with e as (
       insert into enterprise (uscc, name, region)
       select '91320299' || lpad(n::text, 10, '0'), '示例' || n, '320213' from generate_series(1, $1::int) n returning uscc)
     insert into fact select uscc, 'revenue', '2025', to_jsonb(100000000), 'tax', '2026-11-01', now() from e`,
    [many],
  )
  const versionId = await world.publish('growth', revenueOver('50万元'))
  await world.rows(
    `insert into push_publication (version_id, policy_id, before_version_id, registered_at)
     select $1, 'growth', id, now() from policy_version where policy_id = 'growth' and version = 1`,
    [versionId],
  )
  // Dies in the middle: the first three connections ask what to look at, each one after that looks at a thousand.
  let left = 5
  const dying = {
    connect: () => (left-- > 0 ? world.workerPool.connect() : Promise.reject(new Error('killed'))),
  } as unknown as Pool
  const now = world.app.clock()
  await expect(lookThroughPublications({ ...world.app, workerPool: dying }, now)).rejects.toThrow('killed')
  const [{ count: first }] = await world.rows('select count(*)::int as count from push')
  expect(first).toBeGreaterThan(1_900)
  expect(first).toBeLessThan(many)
  await world.rows('update push set cause = cause || $1', ['!'])
  await lookThroughPublications({ ...world.app, workerPool: world.workerPool }, now)
  await lookThroughPublications({ ...world.app, workerPool: world.workerPool }, now)
  expect(
    await world.rows(`select count(*)::int as count, count(*) filter (where cause like '%!')::int as kept from push`),
  ).toEqual([{ count: many + 1, kept: first }])
  await world.sweep()
  expect(await world.rows(`select count(*)::int as count, count(distinct uscc)::int as told from message`)).toEqual([
    { count: many + 1, told: many + 1 },
  ])
})
