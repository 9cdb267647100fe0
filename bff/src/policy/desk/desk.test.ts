import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONDITION, type DeskWorld, EDITED, key, refused, startDeskWorld } from './testing.ts'

let world: DeskWorld
beforeAll(async () => {
  world = await startDeskWorld()
})
afterAll(() => world.close())

describe('a draft', () => {
  test('is a copy of what is published, one a policy, and thrown away again', async () => {
    const versionId = await world.start()
    expect(await world.start('drawn', 'colleague')).toBe(versionId)
    const draft = await world.desk('officer').draft({ versionId })
    expect(draft).toMatchObject({
      policy: { policyId: 'drawn', mode: 'no_application', modeLabel: '免申即享', documentNo: '锡示例〔2026〕drawn' },
      version: 2,
      revision: 1,
      problems: [],
      validFrom: '2026-11-20',
      base: { version: 1, validFrom: '2026-01-01', source: draft.source },
      mayEdit: true,
      mayPublish: false,
      editedBy: '无锡市科技局 王*',
    })
    const listed = await world.desk('reviewer').policies()
    expect(listed).toMatchObject([
      { policyId: 'drawn', published: { version: 1 }, draft: { versionId, version: 2 }, scheduled: [] },
      { policyId: 'listed', published: { version: 1 }, draft: null },
    ])
    await world.desk('colleague').discardDraft({ key: key(), versionId })
    await expect(world.desk('officer').draft({ versionId })).rejects.toMatchObject(refused('NOT_FOUND'))
    expect(await world.events('drawn')).toEqual(['start_draft', 'discard_draft'])
  })

  test('keeps what was typed, right or wrong, and says where it is wrong', async () => {
    const versionId = await world.start()
    const source = { condition: { ...CONDITION, value: '500公里' }, benefit: { fixed: '四十万' }, weather: 1 }
    const { problems, revision } = await world.save(versionId, {
      source,
      summary: ' ',
      period: '明年',
      validTo: '2026-11-01',
    })
    expect(revision).toBe(2)
    expect(problems.map(({ path }) => path)).toEqual([
      '/weather',
      '/condition/value',
      '/benefit/fixed',
      '/summary',
      '/period',
      '/validTo',
    ])
    expect(await world.desk('reviewer').draft({ versionId })).toMatchObject({
      source,
      problems,
      mayPublish: true,
      period: '明年',
    })
    expect(await world.policies('officer').get({ policyId: 'drawn', versionId })).toMatchObject({ conditions: [] })
    await expect(world.publish(versionId)).rejects.toMatchObject({
      cause: { code: 'POLICY_DRAFT_HAS_PROBLEMS', details: { problems: expect.arrayContaining([problems[0]]) } },
    })
    expect((await world.save(versionId)).problems).toEqual([])
  })

  test('that a colleague saved meanwhile is not saved over', async () => {
    const versionId = await world.start()
    const { revision } = await world.desk('officer').draft({ versionId })
    const typed = { ...EDITED, key: key(), versionId, revision }
    await world.desk('colleague').saveDraft({ ...typed, key: key(), summary: '同事的' })
    await expect(world.desk('officer').saveDraft(typed)).rejects.toMatchObject(refused('POLICY_DRAFT_CHANGED'))
    await expect(
      world.desk('reviewer').publish({ key: key(), versionId, revision, validFrom: '2026-11-20', validTo: null }),
    ).rejects.toMatchObject(refused('POLICY_DRAFT_CHANGED'))
    expect((await world.desk('officer').draft({ versionId })).summary).toBe('同事的')
  })

  test('is one, and saved by one, however many are at it at once', async () => {
    const people = ['officer', 'colleague', 'officer', 'colleague'] as const
    const started = await Promise.all(people.map((name) => world.start('listed', name)))
    expect(new Set(started).size).toBe(1)
    const seen = { ...EDITED, versionId: started[0]!, revision: 1 }
    const saved = await Promise.allSettled(people.map((name) => world.desk(name).saveDraft({ ...seen, key: key() })))
    const refusals = saved.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    expect(refusals).toMatchObject(Array(3).fill(refused('POLICY_DRAFT_CHANGED')))
  })
})
