import { parsePolicyRule } from '@huiqi/shared/rule'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toJson } from '../db/json-column.ts'
import { type RosterWorld, startRosterWorld } from '../testing/roster-world.ts'
import { conditionLines } from './condition-lines.ts'

let world: RosterWorld
let draftId: string
beforeAll(async () => {
  world = await startRosterWorld(1)
  draftId = await world.system(async (tx) => {
    await tx
      .insertInto('consentText')
      .values([
        { id: 'fund_commitment', version: 1, title: '承诺书', body: '旧', inForceFrom: new Date('2026-01-01') },
        { id: 'fund_commitment', version: 2, title: '承诺书', body: '现行', inForceFrom: new Date('2026-06-01') },
        { id: 'fund_commitment', version: 3, title: '承诺书', body: '以后', inForceFrom: new Date('2027-01-01') },
      ])
      .execute()
    const { id } = await tx
      .insertInto('policyVersion')
      .values({
        policyId: 'drawn',
        version: 2,
        status: 'draft',
        source: toJson({ ...SOURCE, benefit: { fixed: '40万元' } }),
        rule: toJson(ruleOf({ fixed: '40万元' })),
        summary: '提高标准',
        basis: '锡示例〔2026〕2号',
        funders: toJson([{ funder: 'city', share: 10_000 }]),
        validFrom: '2027-01-01',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  })
})
afterAll(() => world.close())

const SOURCE = { condition: { text: '有营业收入', of: 'revenue[Y-1]', op: '>', value: '0元' } }
const ruleOf = (benefit: unknown, condition: unknown = SOURCE.condition) => {
  const rule = parsePolicyRule({ condition, benefit })
  if (!rule.ok) throw new Error(JSON.stringify(rule.problems))
  return rule.value
}
const refused = (code: string) => ({ cause: expect.objectContaining({ code }) })
const anyone = () => world.as(null).policy

describe('what everybody may read', () => {
  test('the policies in force, found by any of their words', async () => {
    const { policies, total } = await anyone().list({})
    expect([total, policies.map(({ id, statusLabel }) => [id, statusLabel])]).toEqual([
      2,
      [
        ['drawn', '执行中'],
        ['listed', '执行中'],
      ],
    ])
    expect((await anyone().list({ text: 'LISTED' })).total).toBe(1)
    expect((await anyone().list({ text: '科技局' })).total).toBe(2)
    expect((await anyone().list({ text: '%' })).total).toBe(0)
    expect((await anyone().list({ mode: 'instant' })).total).toBe(0)
    expect((await anyone().list({ after: 'drawn|1' })).policies.map(({ id }) => id)).toEqual(['listed'])
    expect((await anyone().list({ after: '没有这样的游标' })).total).toBe(2)
  })

  test('conditions as sentences, the amount in words, who pays which part', async () => {
    expect(await anyone().get({ policyId: 'drawn' })).toMatchObject({
      modeLabel: '免申即享',
      listTypeLabel: '条件类',
      conditions: [
        { depth: 0, kind: 'requirement', sentence: '上年营业收入不低于1000万元', clause: '第三条' },
        { depth: 0, kind: 'requirement', sentence: '未被列入失信名单', clause: null },
      ],
      amountWords: expect.stringMatching(/营业.*收入.*的 1%，最高 50万元$/),
      funders: [
        { label: '市级', percent: 40 },
        { label: '区级', percent: 60 },
      ],
      document: { no: '锡示例〔2026〕drawn', issuer: '无锡市' },
      actions: [],
    })
    expect((await anyone().get({ policyId: 'listed' })).amountWords).toBe('30万元，最高 50万元')
    await expect(anyone().get({ policyId: 'none' })).rejects.toMatchObject(refused('NOT_FOUND'))
  })

  test('the text to agree to that is in force today', async () => {
    expect(await anyone().consentText()).toEqual({ id: 'fund_commitment', version: 2, title: '承诺书', body: '现行' })
  })
})

describe('a draft', () => {
  test('is its department’s alone', async () => {
    expect(
      (await world.policies('officer').list({ own: true })).policies.map(({ id, status }) => `${id} ${status}`),
    ).toEqual(['drawn published', 'drawn draft', 'listed published'])
    expect((await world.policies('stranger').list({})).total).toBe(2)
    for (const read of [anyone(), world.policies('stranger')])
      await expect(read.get({ policyId: 'drawn', versionId: draftId })).rejects.toMatchObject(refused('NOT_FOUND'))
    expect(await world.policies('reviewer').get({ policyId: 'drawn', versionId: draftId })).toMatchObject({
      actions: [],
      amountWords: '40万元',
    })
    expect((await world.policies('officer').get({ policyId: 'drawn' })).actions).toEqual(['create_roster'])
  })
})

test('groups, choices and branches of a condition read as an outline', () => {
  const leaf = (text: string) => ({ text, of: 'revenue[Y-1]', op: '>', value: '0元' })
  const { condition } = ruleOf('1万元', {
    all: [
      leaf('甲'),
      { any: [leaf('乙'), { not: leaf('丙') }] },
      { at_least: 1, among: [leaf('丁'), leaf('戊')] },
      Object.fromEntries([
        ['if', leaf('己')],
        ['then', leaf('庚')],
      ]),
    ],
  })
  expect(conditionLines(condition).map(({ depth, sentence }) => `${'·'.repeat(depth)}${sentence}`)).toEqual([
    '甲',
    '以下各项满足一项即可：',
    '·乙',
    '·不能有下列情形：',
    '··丙',
    '以下各项至少满足 1 项：',
    '·丁',
    '·戊',
    '如果',
    '·己',
    '则',
    '·庚',
  ])
})
