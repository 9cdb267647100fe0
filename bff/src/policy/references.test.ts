import { afterAll, beforeAll, expect, test } from 'vitest'
import { startMatchWorld } from '../testing/match-world.ts'
import { loadReferences } from './references.ts'

const NAME = 'industry_avg.revenue_growth'
const condition = {
  text: '上年营收增速高于全市同行业平均',
  of: 'revenue_growth[Y-1]',
  op: '>',
  value: `ref:${NAME}[Y-1]`,
}

let world: Awaited<ReturnType<typeof startMatchWorld>>
beforeAll(async () => {
  world = await startMatchWorld()
  await world.giveFact('registered_region', '320213')
  await world.giveFact('industry_code', 'C3911')
  await world.giveFact('revenue_growth', 8, { period: '2025' })
  await world.givePolicy({ id: 'average', rule: { condition, benefit: '10万元' } })
})
afterAll(() => world.close())

const publish = (region: string, industry: string, value: number) =>
  world.system((tx) =>
    tx
      .insertInto('referenceValue')
      .values({ name: NAME, region, industry, period: '2025', value, unit: '%', source: 'stats', asOf: '2026-03-01' })
      .execute(),
  )

test('a figure counts from when it is published; before, its department is asked for it', async () => {
  const before = await world.matching().report()
  expect(before.undetermined.find(({ policyId }) => policyId === 'average')?.asks).toEqual([
    { name: '行业平均营收同比增速', period: 'Y-1', who: '主管部门', reason: 'unset' },
  ])
  await publish('320200', 'C', 6.5)
  const after = await world.matching().report()
  expect(after.eligible.map(({ policyId }) => policyId)).toContain('average')
  expect((await world.matching().workbench({ policyId: 'average' })).at.refs).toEqual({
    [`${NAME}@2025`]: { by: 'registered_region', values: { 320200: { by: 'industry_code', values: { C: 6.5 } } } },
  })
})

test('the narrowest region and industry hold', async () => {
  await publish('320200', '39', 9)
  expect((await world.matching().report()).eligible.map(({ policyId }) => policyId)).not.toContain('average')
  await publish('320213', '', 5)
  expect((await world.matching().report()).eligible.map(({ policyId }) => policyId)).toContain('average')
})

test('one figure for the whole country needs no place', async () => {
  await world.system(async (tx) => {
    await tx
      .insertInto('referenceValue')
      .values({
        name: 'national_avg.layoff_rate',
        region: '100000',
        period: '2025',
        value: 5.5,
        unit: '%',
        source: 'hr',
        asOf: '2026-01-01',
      })
      .execute()
    expect(await loadReferences(tx, ['national_avg.layoff_rate'])).toEqual({ 'national_avg.layoff_rate@2025': 5.5 })
  })
})
