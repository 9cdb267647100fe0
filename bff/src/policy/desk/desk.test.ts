import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RosterWorld, startRosterWorld } from '../../testing/roster-world.ts'
import type { DraftFields } from './views.ts'

let world: RosterWorld
beforeAll(async () => {
  world = await startRosterWorld(1)
})
afterAll(() => world.close())

type Name = Parameters<RosterWorld['token']>[0]
const desk = (name: Name) => world.as(world.token(name)).desk
const refused = (code: string) => ({ cause: expect.objectContaining({ code }) })
const key = () => randomUUID()
const start = async (policyId = 'drawn', name: Name = 'officer') =>
  (await desk(name).startDraft({ key: key(), policyId })).versionId

const condition = { text: '上年营业收入不低于500万元', of: 'revenue[Y-1]', op: '>=', value: '500万元' }
const edited: DraftFields = {
  source: { condition, benefit: { fixed: '40万元', shares: { city: '25%', district: '75%' } } },
  summary: '营业收入达到 500 万元，奖励 40 万元',
  basis: '锡示例〔2026〕3号 第二条',
  period: 'Y-1',
  validFrom: '2026-11-20',
  validTo: null,
}
const save = async (versionId: string, fields: Partial<DraftFields> = {}, name: Name = 'officer') => {
  const { revision } = await desk(name).draft({ versionId })
  return desk(name).saveDraft({ key: key(), versionId, revision, ...edited, ...fields })
}
const publish = async (
  versionId: string,
  dates: { validFrom?: string; validTo?: string } = {},
  name: Name = 'reviewer',
) =>
  desk(name).publish({
    key: key(),
    versionId,
    revision: (await desk('officer').draft({ versionId })).revision,
    validFrom: '2026-11-20',
    validTo: null,
    ...dates,
  })

describe('a draft', () => {
  test('is a copy of what is published, one a policy, and thrown away again', async () => {
    const versionId = await start()
    expect(await start('drawn', 'colleague')).toBe(versionId)
    const draft = await desk('officer').draft({ versionId })
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
    const listed = await desk('reviewer').policies()
    expect(listed).toMatchObject([
      { policyId: 'drawn', published: { version: 1 }, draft: { versionId, version: 2 }, scheduled: [] },
      { policyId: 'listed', published: { version: 1 }, draft: null },
    ])
    await desk('colleague').discardDraft({ key: key(), versionId })
    await expect(desk('officer').draft({ versionId })).rejects.toMatchObject(refused('NOT_FOUND'))
    expect(await world.events('drawn')).toEqual(['start_draft', 'discard_draft'])
  })

  test('keeps what was typed, right or wrong, and says where it is wrong', async () => {
    const versionId = await start()
    const source = { condition: { ...condition, value: '500公里' }, benefit: { fixed: '四十万' }, weather: 1 }
    const { problems, revision } = await save(versionId, {
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
    expect(await desk('reviewer').draft({ versionId })).toMatchObject({
      source,
      problems,
      mayPublish: true,
      period: '明年',
    })
    expect(await world.policies('officer').get({ policyId: 'drawn', versionId })).toMatchObject({ conditions: [] })
    await expect(publish(versionId)).rejects.toMatchObject({
      cause: { code: 'POLICY_DRAFT_HAS_PROBLEMS', details: { problems: expect.arrayContaining([problems[0]]) } },
    })
    expect((await save(versionId)).problems).toEqual([])
  })

  test('that a colleague saved meanwhile is not saved over', async () => {
    const versionId = await start()
    const { revision } = await desk('officer').draft({ versionId })
    const typed = { ...edited, key: key(), versionId, revision }
    await desk('colleague').saveDraft({ ...typed, key: key(), summary: '同事的' })
    await expect(desk('officer').saveDraft(typed)).rejects.toMatchObject(refused('POLICY_DRAFT_CHANGED'))
    await expect(
      desk('reviewer').publish({ key: key(), versionId, revision, validFrom: '2026-11-20', validTo: null }),
    ).rejects.toMatchObject(refused('POLICY_DRAFT_CHANGED'))
    expect((await desk('officer').draft({ versionId })).summary).toBe('同事的')
  })
})
