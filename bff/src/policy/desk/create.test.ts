import { afterAll, beforeAll, expect, test } from 'vitest'
import type { NewPolicy } from './create.ts'
import { type DeskWorld, EDITED, key, refused, startDeskWorld, TODAY } from './testing.ts'

let world: DeskWorld
beforeAll(async () => {
  world = await startDeskWorld()
}, 30_000)
afterAll(() => world.close())

const NEW: NewPolicy = {
  documentNo: '锡示例〔2026〕9号',
  documentTitle: '关于支持首台套的若干措施',
  issuer: '无锡市人民政府',
  level: 'city',
  region: '320200',
  title: '首台套装备奖励',
  mode: 'no_application',
  listType: 'condition',
  category: '科技创新',
  summary: '新认定首台套的企业，奖励 40 万元',
  basis: '锡示例〔2026〕9号 第二条',
  period: 'Y-1',
  validFrom: TODAY,
  validTo: null,
}

const create = (changes: Partial<NewPolicy> = {}, name: Parameters<typeof world.desk>[0] = 'officer') =>
  world.desk(name).create({ key: key(), ...NEW, ...changes })

test('an officer enters a policy, writes its rule, and a reviewer publishes it', { timeout: 20_000 }, async () => {
  const { policyId, versionId } = await create()
  const draft = await world.desk('officer').draft({ versionId })
  const { summary, basis, period, validFrom, title, mode, documentNo, documentTitle } = NEW
  expect(draft).toMatchObject({
    policy: { policyId, title, mode, documentNo, documentTitle },
    ...{ version: 1, revision: 1, base: null, summary, basis, period, validFrom, validTo: null },
    ...{ mayEdit: true, mayPublish: false, editedBy: '无锡市科技局 王*' },
  })
  expect(draft.problems.map(({ path }) => path)).toEqual(['/condition/all', '/benefit/fixed'])
  expect(await world.desk('reviewer').policies()).toContainEqual(
    expect.objectContaining({ policyId, published: null, draft: expect.objectContaining({ versionId }) }),
  )
  await expect(world.as(null).policy.get({ policyId })).rejects.toMatchObject(refused('NOT_FOUND'))
  await expect(world.desk('stranger').draft({ versionId })).rejects.toMatchObject(refused('NOT_FOUND'))
  await expect(world.publish(versionId)).rejects.toMatchObject(refused('POLICY_DRAFT_HAS_PROBLEMS'))

  await world.save(versionId)
  expect(await world.publish(versionId)).toEqual({ version: 1 })
  expect(await world.as(null).policy.get({ policyId })).toMatchObject({
    ...{ title, amountWords: '40万元', departmentName: '无锡市科技局', sample: false },
    document: { no: NEW.documentNo, title: NEW.documentTitle, issuer: NEW.issuer },
    summary: EDITED.summary,
  })
  expect(await world.events(policyId)).toEqual(['create', 'publish'])
})

test('policies of one document share it; one other word is another document', async () => {
  const documentNo = '锡示例〔2026〕10号'
  await create({ documentNo, title: '第一项' })
  await create({ documentNo, title: '第二项' })
  expect(await world.count('document where doc_no = $1', [documentNo])).toBe(1)
  await create({ documentNo, documentTitle: '同号的另一份', title: '第三项' })
  expect(await world.count('document where doc_no = $1', [documentNo])).toBe(2)
})

test('with its only draft it goes altogether, and its document unless another stands on it', async () => {
  const documentNo = '锡示例〔2026〕11号'
  const [first, second] = [await create({ documentNo }), await create({ documentNo })]
  const discard = ({ versionId }: { versionId: string }) =>
    world.desk('colleague').discardDraft({ key: key(), versionId })
  await discard(first)
  expect(await world.count('policy where id = $1', [first.policyId])).toBe(0)
  expect(await world.count('document where doc_no = $1', [documentNo])).toBe(1)
  await discard(second)
  expect(await world.count('document where doc_no = $1', [documentNo])).toBe(0)
  expect(await world.events(second.policyId)).toEqual(['create', 'discard_draft'])
})

test('is for officers, and wants every word of the document', async () => {
  await expect(create({}, 'reviewer')).rejects.toMatchObject(refused('NOT_ALLOWED'))
  for (const field of ['documentNo', 'documentTitle', 'issuer', 'title', 'category'])
    await expect(create({ [field]: '  ' }), field).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await expect(create({ region: '无锡' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await expect(create({ validFrom: '2026-02-30' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})
