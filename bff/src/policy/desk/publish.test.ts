import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { enterprise } from '../../testing/roster-world.ts'
import { type DeskWorld, EDITED, key, refused, startDeskWorld, TODAY } from './testing.ts'

let world: DeskWorld
beforeEach(async () => {
  world = await startDeskWorld()
}, 30_000)
afterEach(() => world.close())

const jobs = async () =>
  (
    await world.workerPool.query(
      `select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
       where t.identifier = 'push.policy_published' order by j.id`,
    )
  ).rows.map(({ payload }) => payload)
const inForce = async () => (await world.as(null).policy.get({ policyId: 'drawn' })).version

describe('publishing', { timeout: 20_000 }, () => {
  test('puts the draft in force with what follows from its rule, and tells the push of it', async () => {
    const before = await world.as(null).policy.get({ policyId: 'drawn' })
    const versionId = await world.start()
    await world.save(versionId)
    expect(await world.publish(versionId, { validTo: '2027-12-31' })).toEqual({ version: 2 })
    expect(await world.as(null).policy.get({ policyId: 'drawn' })).toMatchObject({
      versionId,
      summary: EDITED.summary,
      amountWords: '40万元',
      amountCapFen: 40_000_000,
      funders: [{ percent: 25 }, { percent: 75 }],
      validFrom: TODAY,
      validTo: '2027-12-31',
    })
    expect(await world.states()).toEqual(['1 withdrawn', '2 published'])
    expect(await jobs()).toEqual([{ policyId: 'drawn', versionId, beforeVersionId: before.versionId }])
    expect(await world.events('drawn')).toEqual(['start_draft', 'publish'])
    await expect(world.desk('officer').draft({ versionId })).rejects.toMatchObject(refused('POLICY_NOT_DRAFT'))
  })

  test('is never for who edited last, even by SQL of his own', async () => {
    await world.workerPool.query(`update staff set roles = '{officer,reviewer}' where department_code = 'kjj'`)
    const versionId = await world.start()
    await world.save(versionId)
    expect((await world.desk('officer').draft({ versionId })).mayPublish).toBe(false)
    await expect(world.publish(versionId, { as: 'officer' })).rejects.toMatchObject(
      refused('POLICY_EDITOR_NEVER_PUBLISHES'),
    )
    await expect(
      world.workerPool.query('update policy_version set published_by = edited_by where id = $1', [versionId]),
    ).rejects.toMatchObject({ constraint: 'published_by_another' })
    expect((await world.desk('colleague').draft({ versionId })).mayPublish).toBe(true)
    expect(await world.publish(versionId, { as: 'colleague' })).toEqual({ version: 2 })
  })

  test('is neither for officers nor for another department', async () => {
    const versionId = await world.start()
    await expect(world.publish(versionId, { as: 'officer' })).rejects.toMatchObject(refused('NOT_ALLOWED'))
    await world.workerPool.query(`update staff set roles = '{officer,reviewer}' where department_code = 'gxj'`)
    const stranger = world.desk('stranger')
    const seen = { key: key(), versionId, revision: 1 }
    const attempts = [
      () => world.publish(versionId, { as: 'stranger' }),
      () => stranger.draft({ versionId }),
      () => stranger.startDraft({ key: key(), policyId: 'drawn' }),
      () => stranger.saveDraft({ ...EDITED, ...seen }),
      () => stranger.discardDraft({ key: key(), versionId }),
    ]
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject(refused('NOT_FOUND'))
    expect(await stranger.policies()).toEqual([])
  })

  test.each([
    [{ validFrom: '2026-11-19' }, /沿用现行版本的生效日 2026-01-01/],
    [{ validFrom: '2026-12-01', validTo: '2026-11-30' }, /失效日不能早于生效日/],
    [{ validFrom: '2026-01-01', validTo: '2026-11-19' }, /已经过去/],
  ])('asks for days that can be: %j', async (dates, words) => {
    const versionId = await world.start()
    await world.save(versionId)
    await expect(world.publish(versionId, dates)).rejects.toMatchObject({
      cause: { code: 'POLICY_DATES_INVALID', message: expect.stringMatching(words) },
    })
    expect(await world.publish(versionId, { validFrom: '2026-01-01' })).toEqual({ version: 2 })
  })

  test('leaves rosters with the version they were made under', async () => {
    const roster = await world.create('matched')
    const versionId = await world.start()
    await world.save(versionId)
    await world.publish(versionId)
    expect(await world.staff('officer').get({ rosterId: roster.id })).toMatchObject({ policyVersion: 1 })
  })

  test('opens nothing a second time to who has the benefit of the period from the version before', async () => {
    await world.giveFacts([{ uscc: enterprise(1).uscc, attribute: 'revenue', period: '2025', value: 2_000_000_000 }])
    const drawn = async () => {
      const { id } = await world.create('matched', { period: '2026' })
      await world.runJobs()
      return (await world.staff('officer').get({ rosterId: id })).rowCount
    }
    const versionId = await world.start()
    await world.save(versionId)
    await world.publish(versionId)
    expect(await drawn()).toBe(1)
    await world.workerPool.query(
      `insert into claim (policy_id, policy_version_id, department_code, uscc, period, mode, state, amount_fen, legs, pre_reviewed,
         created_at, updated_at)
       select policy_id, id, 'kjj', $1, '2026', 'no_application', 'paid', 1, '[]', false, now(), now()
       from policy_version where policy_id = 'drawn' and version = 1`,
      [enterprise(1).uscc],
    )
    expect(await drawn()).toBe(0)
  })

  test('makes the version unchangeable, its source too', async () => {
    const versionId = await world.start()
    await world.publish(versionId)
    for (const change of [`source = '{}'`, `status = 'draft'`, 'revision = 9'])
      await expect(
        world.workerPool.query(`update policy_version set ${change} where id = $1`, [versionId]),
      ).rejects.toMatchObject({ code: 'HQ001' })
  })
})

describe('a version for a day to come', { timeout: 20_000 }, () => {
  const scheduled = async (validFrom: string) => {
    const versionId = await world.start()
    await world.save(versionId)
    await world.publish(versionId, { validFrom })
    return versionId
  }

  test('waits for it while the version in force stays, and then takes its place once', async () => {
    const versionId = await scheduled('2026-12-01')
    expect([await inForce(), await world.states(), await jobs()]).toEqual([1, ['1 published', '2 scheduled'], []])
    expect((await world.desk('officer').policies())[0]).toMatchObject({
      published: { version: 1 },
      scheduled: [{ versionId, version: 2, validFrom: '2026-12-01' }],
      draft: null,
    })
    expect(
      (await world.policies('officer').list({ own: true })).policies.map(({ statusLabel }) => statusLabel),
    ).toEqual(['执行中', '待生效', '执行中'])
    world.setNow('2026-11-30T15:59:00Z')
    await world.runTask('policy.take_effect')
    expect(await inForce()).toBe(1)
    world.setNow('2026-11-30T16:00:00Z')
    await world.runTask('policy.take_effect')
    await world.runTask('policy.take_effect')
    expect([await inForce(), await world.states()]).toEqual([2, ['1 withdrawn', '2 published']])
    expect(await jobs()).toHaveLength(1)
    expect(await world.events('drawn')).toEqual(['start_draft', 'publish', 'take_effect'])
  })

  test('never comes where a later decision holds from before', async () => {
    await scheduled('2026-12-01')
    await scheduled(TODAY)
    expect(await world.states()).toEqual(['1 withdrawn', '2 withdrawn', '3 published'])
    world.setNow('2026-12-02T00:00:00Z')
    await world.runTask('policy.take_effect')
    expect([await inForce(), await jobs()]).toMatchObject([3, [{}]])
  })

  test('holds until a later one begins; both overdue, the later holds', async () => {
    await scheduled('2026-12-01')
    await scheduled('2027-01-01')
    await scheduled('2027-01-02')
    world.setNow('2026-12-02T00:00:00Z')
    await world.runTask('policy.take_effect')
    expect(await world.states()).toEqual(['1 withdrawn', '2 published', '3 scheduled', '4 scheduled'])
    world.setNow('2027-01-05T00:00:00Z')
    await world.runTask('policy.take_effect')
    expect(await world.states()).toEqual(['1 withdrawn', '2 withdrawn', '3 withdrawn', '4 published'])
    expect(new Set((await jobs()).map(({ beforeVersionId }) => beforeVersionId)).size).toBe(3)
  })
})
