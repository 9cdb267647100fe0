import { afterEach, beforeEach, expect, test } from 'vitest'
import { MINGHU, makeClaim, YUNSHAN } from '../testing/fixtures.ts'
import { type PushWorld, revenueOver, startPushWorld } from './testing.ts'
import { weighChanges } from './weigh.ts'

let world: PushWorld
beforeEach(async () => {
  world = await startPushWorld()
  await world.giveFact('revenue', 100_000_000, { period: '2025' })
  await world.givePolicy({ id: 'had', rule: revenueOver('50万元') })
  await world.givePolicy({
    id: 'small',
    rule: revenueOver('200万元', { rate: '10%', of: 'revenue[Y-1]' }),
    capFen: 30_000_000,
  })
  await world.givePolicy({ id: 'large', rule: revenueOver('500万元') })
  await world.givePolicy({ id: 'nothing', rule: revenueOver('200万元', { fixed: '0元' }) })
})
afterEach(() => world.close())

test('a changed fact tells the enterprise what it opened, and nothing else', async () => {
  await world.earn([YUNSHAN.uscc, 600])
  await world.sweep()
  const [{ body }, ...others] = await world.digests()
  expect(others).toEqual([])
  expect(body).toBe(
    `贵公司新符合 2 项政策，预计可得40万元：
· small：30万元（无锡市科学技术局，即申即享）
· large：10万元（无锡市科学技术局，即申即享）
条件和依据见匹配报告，结果以主管部门审核为准。不想收到这类提醒，可以在“我的”里关闭。`,
  )
  expect(await world.found()).toEqual([
    { policy: 'large', uscc: YUNSHAN.uscc, told: true, untold: null },
    { policy: 'small', uscc: YUNSHAN.uscc, told: true, untold: null },
  ])
  expect(await world.rows('select count(*)::int as count from fact_change where weighed_at is null')).toEqual([
    { count: 0 },
  ])
})

test('what was told is frozen with its reasons, and stands in the trail', async () => {
  await world.earn([YUNSHAN.uscc, 600])
  await world.sweep()
  const [{ explanation, cause }] = await world.rows(`select explanation, cause from push where policy_id = 'large'`)
  expect(cause).toBe('import:1')
  expect(explanation).toMatchObject({
    verdict: 'eligible',
    leaves: [{ evidence: [{ value: '600万元', source: 'tax' }] }],
  })
  const [event, ...more] = await world.rows(`select uscc, action, data from audit_event where subject_kind = 'push'`)
  expect(more).toEqual([])
  expect(event).toMatchObject({
    uscc: YUNSHAN.uscc,
    action: 'tell',
    data: { bySms: false, policies: [{ policyId: 'large' }, { policyId: 'small', leastFen: 30_000_000 }] },
  })
})

test('a thousand changes are one message', async () => {
  await world.rows(
    `insert into fact_change (uscc, attribute, period, before, after, cause, recorded_at)
     select $1, 'revenue', '2025', known || jsonb_build_object('value', (n - 1) * 1000000),
       known || jsonb_build_object('value', n * 1000000), 'import:1', now()
     from generate_series(101, 1099) n, jsonb_build_object('source', 'tax', 'asOf', '2026-11-01') known`,
    [YUNSHAN.uscc],
  )
  await world.earn([YUNSHAN.uscc, 1100])
  await world.sweep()
  await world.sweep()
  expect(await world.digests()).toHaveLength(1)
  expect(await world.found()).toHaveLength(2)
})

const group = (rule: string) =>
  world.rows(
    `with g as (insert into policy_group (id, rule, text, basis) values ('g', $1, '只能享受一项', '第一条'))
     insert into policy_group_member select 'g', id, place from unnest('{small,large,had}'::text[]) with ordinality as m(id, place)`,
    [rule],
  )

test('of what can’t be had together the digest promises the better one', async () => {
  await group('highest')
  await world.earn([YUNSHAN.uscc, 600])
  await world.sweep()
  expect((await world.digests())[0].body).toContain('新符合 2 项政策，预计可得30万元：')
})

test('nobody is told of what something received excludes', async () => {
  await group('exclusive')
  await world.rows(
    `insert into claim (policy_id, policy_version_id, department_code, uscc, period, mode, state, amount_fen, legs, pre_reviewed, created_at, updated_at)
     select p.id, v.id, p.department_code, $1, '2026', 'instant', 'paid', 1000, '[]', false, now(), now()
     from policy p join policy_version v on v.policy_id = p.id where p.id = 'had'`,
    [YUNSHAN.uscc],
  )
  await world.earn([YUNSHAN.uscc, 600])
  await world.sweep()
  expect(await world.found()).toEqual([])
})

test('what was lost and met again is not told again', async () => {
  for (const wan of [600, 100, 600]) {
    await world.earn([YUNSHAN.uscc, wan])
    world.pass(8 * 86_400_000)
    await world.sweep()
  }
  expect(await world.digests()).toHaveLength(1)
})

test('a change there and back between two looks opens nothing', async () => {
  await world.earn([YUNSHAN.uscc, 600])
  await world.earn([YUNSHAN.uscc, 100])
  await world.sweep()
  expect(await world.found()).toEqual([])
})

test('what no longer holds when it would be told is let go, and may be found anew', async () => {
  await world.earn([YUNSHAN.uscc, 600])
  await weighChanges(world.workerPool, world.app.clock())
  await world.earn([YUNSHAN.uscc, 300])
  await world.sweep()
  expect(await world.found()).toMatchObject([
    { policy: 'large', told: false, untold: 'not_met' },
    { policy: 'small', told: true },
  ])
  await world.earn([YUNSHAN.uscc, 700])
  world.pass(86_400_000)
  await world.sweep()
  expect(await world.found()).toMatchObject([
    { policy: 'large', told: true },
    { policy: 'small', told: true },
  ])
  expect(await world.digests()).toHaveLength(2)
})

test.each([
  ['paid', false],
  ['offered', false],
  ['declined', false],
  ['rejected', true],
])('of what is %s the enterprise is told: %s', async (state, told) => {
  const policyVersionId = world.policyVersionId
  await world.system((tx) => makeClaim(tx, { uscc: YUNSHAN.uscc, policyVersionId, state }))
  const change = (value: string) =>
    world.rows(
      `with f as (insert into fact values ($1, 'registered_region', '', to_jsonb($2::text), 'market', '2026-11-01', now()))
       insert into fact_change (uscc, attribute, after, cause, recorded_at) values ($1, 'registered_region', '{}', 'import:2', now())`,
      [YUNSHAN.uscc, value],
    )
  await change('320213')
  await world.sweep()
  expect(await world.digests()).toHaveLength(told ? 1 : 0)
  expect(await world.found()).toHaveLength(told ? 1 : 0)
})

test('what is offered between the find and its telling is let go as held', async () => {
  await world.giveFact('registered_region', '320213', { uscc: MINGHU.uscc })
  await world.earn([YUNSHAN.uscc, 600])
  await weighChanges(world.workerPool, world.app.clock())
  await world.rows(
    `insert into claim (policy_id, policy_version_id, department_code, uscc, period, mode, state, amount_fen, legs, pre_reviewed, created_at, updated_at)
     select p.id, v.id, p.department_code, $1, '2026', 'instant', 'reviewing', 1000, '[]', false, now(), now()
     from policy p join policy_version v on v.policy_id = p.id where p.id = 'large'`,
    [YUNSHAN.uscc],
  )
  await world.sweep()
  expect(await world.found()).toMatchObject([
    { policy: 'large', told: false, untold: 'held' },
    { policy: 'small', told: true },
  ])
})

test('two workers at once weigh and tell each enterprise once', async () => {
  await world.earn([YUNSHAN.uscc, 600], [MINGHU.uscc, 600])
  await Promise.all([world.sweep(), world.sweep(), world.sweep()])
  await world.sweep()
  expect(await world.digests()).toHaveLength(1)
  expect(await world.digests(MINGHU.uscc)).toHaveLength(1)
})
