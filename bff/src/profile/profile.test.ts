import { randomUUID } from 'node:crypto'
import { attributes } from '@huiqi/shared/attribute'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startProfileWorld } from '../testing/profile-world.ts'

let world: Awaited<ReturnType<typeof startProfileWorld>>
beforeAll(async () => {
  world = await startProfileWorld()
  const creditworthy = { text: '未被列入失信名单', of: 'dishonest_list', op: '=', value: false }
  const enough = { text: '上年营业收入不低于1000万元', of: 'revenue[Y-1]', op: '>=', value: '1000万元' }
  await world.givePolicy({ id: 'trust', rule: { condition: creditworthy, benefit: { fixed: '50万元' } } })
  await world.givePolicy({
    id: 'both',
    rule: { condition: { all: [enough, creditworthy] }, benefit: { fixed: '20万元' } },
  })
})
afterAll(() => world.close())
beforeEach(() => world.clear())

test('shows what is known by group, with unit, source and day, the latest period first', async () => {
  await world.giveFact('registered_region', '320214', { source: 'market' })
  await world.giveFact('revenue', 1_000_000_000, { period: '2024', asOf: '2025-03-31' })
  await world.giveFact('revenue', 2_000_000_000, { period: '2025', asOf: '2026-03-31' })
  await world.giveFact('layoff_rate', 2.3, { period: '2025', asOf: '2026-03-31', source: 'hr' })
  const { groups, valueCount, staleCount, date } = await world.owner().read()
  expect([date, valueCount, staleCount]).toEqual(['2026-11-20', 4, 0])
  expect(
    groups.map(({ title, values }) => [
      title,
      values.map(({ name, rows }) => [name, rows.map(({ periodWords, value }) => [periodWords, value.reading.text])]),
    ]),
  ).toEqual([
    ['基本登记', [['注册地', [[null, '无锡市新吴区']]]]],
    ['人员', [['裁员率', [['2025 年', '2.3%']]]]],
    [
      '经营',
      [
        [
          '营业（销售）收入',
          [
            ['2025 年', '2000万元'],
            ['2024 年', '1000万元'],
          ],
        ],
      ],
    ],
  ])
  expect(groups[1]!.values[0]!.rows[0]!.value).toMatchObject({ source: '人社部门', asOf: '2026-03-31', stale: false })
})

test('what is too old to count says so, and until when it did', async () => {
  await world.giveFact('dishonest_list', false, { asOf: '2026-09-01', source: 'market' })
  expect(await world.owner().read()).toMatchObject({ staleCount: 1 })
  expect(await world.owner().value({ attribute: 'dishonest_list', period: null })).toMatchObject({
    value: { stale: true },
    freshUntil: '2026-10-02',
    freshDays: 31,
    department: { name: '无锡市市场监管局' },
  })
})

test('asks first for what lets most verdicts fall, and says who has it', async () => {
  const { wanted } = await world.owner().read()
  const told = wanted.map(({ name, periodWords, who, policies }) => [name, periodWords, who, policies.length])
  expect(told).toEqual([
    ['严重违法失信主体名单', null, '无锡市市场监管局', 2],
    ['营业（销售）收入', '2025 年', '无锡市税务局', 2],
    ['注册地', null, '无锡市市场监管局', 1],
  ])
  expect(wanted.every(({ reason }) => reason === 'absent')).toBe(true)
})

test('collections are readable item by item, and nothing of a person is that the dictionary does not know', async () => {
  const person = {
    hire_date: '2026-03-01',
    hire_person_category: ['登记失业'],
    has_labor_contract: true,
    name: '钱多多',
  }
  await world.giveFact('hires', [person], { source: 'hr' })
  const detail = await world.owner().value({ attribute: 'hires', period: null })
  expect(detail.value?.reading).toEqual({
    text: '1 人',
    lines: [],
    items: [
      {
        title: '第 1 人',
        fields: expect.arrayContaining([
          { name: '招用日期', value: '2026-03-01' },
          { name: '类别', value: '登记失业' },
        ]),
      },
    ],
  })
  expect(JSON.stringify(detail)).not.toContain('钱多多')
})

test('a history is told entry by entry, and typed with the names that policies ask for', async () => {
  await world.giveFact('qualification', [{ name: '高新技术企业', obtainedOn: '2025-11-06', validTo: '2028-11-05' }])
  expect(await world.owner().value({ attribute: 'qualification', period: null })).toMatchObject({
    value: { reading: { lines: ['高新技术企业，有效期 2025-11-06 至 2028-11-05'] } },
    field: { kind: 'entries' },
    typed: [{ name: '高新技术企业', grade: '', obtainedOn: '2025-11-06', validTo: '2028-11-05', amount: '' }],
  })
})

test('a place without a value says what waits for it; what no fact is about is not found', async () => {
  expect(await world.owner().value({ attribute: 'revenue', period: '2025' })).toMatchObject({
    value: null,
    typed: null,
    requirements: expect.arrayContaining([
      { policyId: 'both', title: 'both', sentence: expect.any(String), mark: 'unknown' },
    ]),
  })
  for (const asked of [
    { attribute: 'revenue', period: null },
    { attribute: 'hire_date', period: null },
    { attribute: 'nothing', period: null },
  ])
    await expect(world.owner().value(asked)).rejects.toMatchObject({
      cause: expect.objectContaining({ code: 'NOT_FOUND' }),
    })
  await expect(world.owner().value({ attribute: 'revenue', period: '去年' })).rejects.toMatchObject({
    cause: expect.objectContaining({ code: 'INPUT_INVALID' }),
  })
})

test('once the department has supplied what was missing, the policy can be had', async () => {
  const counts = () => world.matching().counts()
  const before = await counts()
  const asked = { attribute: 'dishonest_list', period: null, value: '否', reason: '从未被列入' }
  const { correctionId } = await world.owner().askCorrection({ key: randomUUID(), ...asked })
  const answer = { correctionId, value: '否', asOf: '2026-11-20', note: '名单里没有这家企业' }
  await world.officer('market').correct({ key: randomUUID(), ...answer })
  expect((await counts()).eligible).toBe(before.eligible + 1)
})

test('every attribute of enterprises can be read, typed and asked for', async () => {
  for (const { code, every, granularity } of attributes)
    if (granularity === 'enterprise') {
      const { field } = await world.owner().value({ attribute: code, period: every === null ? null : '2025' })
      expect([code, field.kind === 'choice' && field.options.length === 0]).toEqual([code, false])
    }
})
