import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MINGHU, makeClaim, YUNSHAN } from '../testing/fixtures.ts'
import { startMatchWorld } from '../testing/match-world.ts'

const revenueOver = (limit: string) => ({
  text: `上年营业收入不低于${limit}`,
  clause: '第二条',
  of: 'revenue[Y-1]',
  op: '>=',
  value: limit,
})
const creditworthy = { text: '未被列入失信名单', of: 'dishonest_list', op: '=', value: false }
const judged = { text: '技术水平国内领先', kind: 'discretion', decider: '市科技局' }
const rule = (condition: object, benefit: object = { fixed: '10万元' }) => ({ condition, benefit })

let world: Awaited<ReturnType<typeof startMatchWorld>>
beforeAll(async () => {
  world = await startMatchWorld()
  await world.giveFact('registered_region', '320213')
  await world.giveFact('revenue', 2_000_000_000, { period: '2025' })
  await world.giveFact('entity_type', '企业')
  await world.givePolicy({
    id: 'rate',
    rule: rule(revenueOver('1000万元'), { rate: '10%', of: 'revenue[Y-1]' }),
    capFen: 50_000_000,
    validTo: '2026-12-31',
  })
  await world.givePolicy({ id: 'short', rule: rule(revenueOver('3000万元')) })
  await world.givePolicy({
    id: 'two-short',
    rule: rule({ all: [revenueOver('3000万元'), { text: '新三板', of: 'entity_type', op: '=', value: '社会组织' }] }),
  })
  await world.givePolicy({
    id: 'another-kind',
    rule: rule({ text: '主体是个体工商户', of: 'entity_type', op: '=', value: '个体工商户' }),
  })
  await world.givePolicy({ id: 'unknown', rule: rule({ all: [revenueOver('1000万元'), creditworthy] }) })
  await world.givePolicy({ id: 'judged', rule: rule({ all: [judged, creditworthy] }) })
  await world.givePolicy({ id: 'over', rule: rule(revenueOver('1000万元')), validTo: '2026-11-19' })
  await world.givePolicy({ id: 'draft', rule: rule(revenueOver('1000万元')), status: 'draft' })
  await world.givePolicy({ id: 'nothing', rule: rule(revenueOver('1000万元'), { fixed: '0元' }) })
})
afterAll(() => world.close())

describe('the match report', () => {
  test('lists what can be had, most money first, within the cap, and leaves out what is not in force or pays nothing', async () => {
    const { date, eligible } = await world.matching().report()
    expect(date).toBe('2026-11-20')
    expect(eligible.map(({ policyId, amount: { fen } }) => [policyId, fen])).toEqual([
      ['rate', 50_000_000],
      ['sample-policy', 30_000_000],
    ])
    expect(eligible[0]).toMatchObject({
      modeLabel: '即申即享',
      window: '2026年12月31日截止',
      reasons: [
        {
          mark: 'yes',
          sentence: '上年营业收入不低于1000万元',
          required: '不低于1000万元',
          value: '2000万元',
          source: '税务部门',
          asOf: '2026-11-01',
          clause: '第二条',
        },
      ],
    })
  })

  test('says of what is one step short what that step is; another kind of enterprise is no step', async () => {
    const { nearly } = await world.matching().report()
    expect(nearly).toMatchObject([
      { policyId: 'short', window: '全年可办', reasons: [{ mark: 'no', toMeet: '再增加1000万元' }] },
    ])
  })

  test('asks only what keeps a verdict open, and says who knows or decides', async () => {
    const { undetermined } = await world.matching().report()
    const absent = { name: '严重违法失信主体名单', period: null, who: '市场监管部门', reason: 'absent' }
    expect(undetermined.map(({ policyId, asks }) => [policyId, asks])).toEqual([
      ['unknown', [absent]],
      [
        'judged',
        expect.arrayContaining([
          { name: '技术水平国内领先', period: null, who: '市科技局', reason: 'judgement' },
          absent,
        ]),
      ],
    ])
  })

  test('counts the same for the first page', async () => {
    expect(await world.matching().counts()).toEqual({ eligible: 2, nearly: 1, undetermined: 2 })
    expect((await world.matching().report()).counts).toEqual(await world.matching().counts())
  })

  test('is of the own enterprise: of another nothing is known', async () => {
    expect((await world.matching('wu').report()).eligible).toEqual([])
    await world.giveFact('registered_region', '320206', { uscc: MINGHU.uscc })
    expect((await world.matching('wu').report()).eligible.map(({ policyId }) => policyId)).toEqual(['sample-policy'])
  })

  test('leaves out what was or is being received for this period', async () => {
    const claim = (more: { state: string; period?: string }) =>
      world.system((tx) => makeClaim(tx, { uscc: YUNSHAN.uscc, policyVersionId: world.policyVersionId, ...more }))
    await claim({ state: 'declined' })
    await claim({ state: 'paid', period: '2025' })
    expect((await world.matching().counts()).eligible).toBe(2)
    await claim({ state: 'paid' })
    expect((await world.matching().report()).eligible.map(({ policyId }) => policyId)).toEqual(['rate'])
  })

  test('is of the day it is asked on', async () => {
    world.setNow('2027-01-01T02:00:00Z')
    const token = await world.signIn({ sub: 'li', name: '李华' })
    const { eligible, undetermined } = await world.as(token, YUNSHAN.uscc).matching.report()
    expect(eligible.map(({ policyId }) => policyId)).toEqual(['sample-policy'])
    expect(undetermined.map(({ policyId }) => policyId)).toContain('short')
    world.setNow('2026-11-20T02:00:00Z')
  })
})

describe('the workbench', () => {
  test('brings the rule and the facts that it reads, and no more', async () => {
    const { policy, rule: sent, at, facts } = await world.matching().workbench({ policyId: 'rate' })
    expect(policy).toMatchObject({ title: 'rate', amountCapFen: 50_000_000 })
    expect(sent).toMatchObject({ version: 1, condition: { node: 'leaf' } })
    expect(at).toEqual({ date: '2026-11-20', period: '2026', refs: {} })
    expect(facts).toEqual([
      { attribute: 'revenue', period: '2025', value: 2_000_000_000, source: 'tax', asOf: '2026-11-01' },
    ])
  })

  test.each(['draft', 'over', 'none'])('%s is not in force', async (policyId) => {
    await expect(world.matching().workbench({ policyId })).rejects.toMatchObject({
      cause: expect.objectContaining({ code: 'POLICY_NOT_PUBLISHED' }),
    })
  })
})

describe('policies of a group', () => {
  const group = (id: string, rule: 'stack' | 'highest', members: readonly string[]) =>
    world.system(async (tx) => {
      await tx
        .insertInto('policyGroup')
        .values({ id, rule, text: `${id}的规则`, basis: '第三条' })
        .execute()
      await tx
        .insertInto('policyGroupMember')
        .values(members.map((policyId, i) => ({ groupId: id, policyId, place: i + 1 })))
        .execute()
    })
  beforeAll(async () => {
    await group('once', 'highest', ['rate', 'sample-policy', 'draft'])
    await group('both', 'stack', ['rate', 'unknown'])
  })

  test('say how they are had beside each other, and the total counts nothing twice', async () => {
    await world.givePolicy({ id: 'alone', rule: rule(revenueOver('1000万元'), { fixed: '1万元' }) })
    await world.system((tx) =>
      tx.deleteFrom('claim').where('state', '=', 'paid').where('period', '=', '2026').execute(),
    )
    const { eligible, total } = await world.matching().report()
    expect(eligible.map(({ title, alongside }) => [title, alongside])).toEqual([
      [
        'rate',
        [
          { text: 'both的规则', together: true, others: ['unknown'] },
          { text: 'once的规则', together: false, others: ['高新技术企业认定奖励'] },
        ],
      ],
      ['高新技术企业认定奖励', [{ text: 'once的规则', together: false, others: ['rate'] }]],
      ['alone', []],
    ])
    expect(total).toEqual({ sureFen: 51_000_000, mostFen: 51_000_000 })
  })

  test('are left out once another of a group that pays once was received in the year', async () => {
    await world.system((tx) =>
      makeClaim(tx, { uscc: YUNSHAN.uscc, policyVersionId: world.policyVersionId, state: 'paid' }),
    )
    const { eligible, total } = await world.matching().report()
    expect(eligible.map(({ policyId }) => policyId)).toEqual(['alone'])
    expect(total).toEqual({ sureFen: 1_000_000, mostFen: 1_000_000 })
  })
})
