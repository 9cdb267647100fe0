import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { asSystem } from '../db/transaction.ts'
import { MINGHU, makeEnterprise, YUNSHAN } from '../testing/fixtures.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { type FactChange, recordFacts } from './record.ts'

const now = new Date('2026-11-20T02:00:00Z')
const cause = 'import:5f1c'
const revenue: FactChange = {
  uscc: YUNSHAN.uscc,
  attribute: 'revenue',
  period: '2025',
  value: 100_000_000,
  source: 'tax',
  asOf: '2026-01-31',
}

let product: TestApp
beforeAll(async () => {
  product = await startTestApp()
  await product.system(async (tx) => {
    for (const enterprise of [YUNSHAN, MINGHU]) await makeEnterprise(tx, product.app.keyRing, enterprise)
  })
})
afterAll(() => product.close())
beforeEach(() =>
  product.system(async (tx) => {
    await tx.deleteFrom('factChange').execute()
    await tx.deleteFrom('fact').execute()
  }),
)

const record = (...changes: FactChange[]) => product.system((tx) => recordFacts(tx, changes, { cause, now }))
const facts = () =>
  product.system((tx) => tx.selectFrom('fact').select(['uscc', 'value', 'source', 'asOf']).orderBy('uscc').execute())
const changes = () =>
  product.system((tx) => tx.selectFrom('factChange').select(['uscc', 'before', 'after']).orderBy('id').execute())

test('what is new is written, and each change with what was before', async () => {
  const other = { ...revenue, uscc: MINGHU.uscc, value: 5 }
  expect(await record(revenue, other)).toEqual({ changed: 2, unchanged: 0, outdated: [] })
  const after = { value: 100_000_000, source: 'tax', asOf: '2026-01-31' }
  expect(await facts()).toEqual([
    { uscc: YUNSHAN.uscc, ...after },
    { uscc: MINGHU.uscc, ...after, value: 5 },
  ])
  await record({ ...revenue, value: 7, asOf: '2026-02-28' })
  expect(await changes()).toEqual([
    { uscc: YUNSHAN.uscc, before: null, after },
    { uscc: MINGHU.uscc, before: null, after: { ...after, value: 5 } },
    { uscc: YUNSHAN.uscc, before: after, after: { value: 7, source: 'tax', asOf: '2026-02-28' } },
  ])
})

test.each([
  ['a number', 100_000_000],
  ['a word', '正常'],
  ['yes', true],
  ['no', false],
  ['nothing in it', []],
  ['a history', [{ name: '高新技术企业', obtainedOn: '2024-11-01', validTo: null }]],
])('%s told again changes nothing', async (_, value) => {
  expect(await record({ ...revenue, value })).toMatchObject({ changed: 1 })
  expect(await record({ ...revenue, value })).toEqual({ changed: 0, unchanged: 1, outdated: [] })
  expect(await changes()).toHaveLength(1)
  expect((await facts())[0]).toMatchObject({ value })
})

test('the same value of a later day or from another source is a change: it is fresh again', async () => {
  await record(revenue)
  expect(await record({ ...revenue, asOf: '2026-02-28' })).toMatchObject({ changed: 1 })
  expect(await record({ ...revenue, asOf: '2026-02-28', source: 'stats' })).toMatchObject({ changed: 1 })
  expect(await changes()).toHaveLength(3)
})

test('what is of an earlier day is not taken, and said', async () => {
  await record(revenue)
  const late = { ...revenue, value: 1, asOf: '2025-12-31' }
  expect(await record(late)).toEqual({
    changed: 0,
    unchanged: 0,
    outdated: [{ change: late, knownAsOf: '2026-01-31' }],
  })
  expect(await facts()).toMatchObject([{ value: 100_000_000 }])
})

test('null takes a fact away once', async () => {
  await record(revenue)
  expect(await record({ ...revenue, value: null })).toMatchObject({ changed: 1 })
  expect(await record({ ...revenue, value: null })).toMatchObject({ changed: 0, unchanged: 1 })
  expect(await facts()).toEqual([])
  expect((await changes())[1]).toMatchObject({ after: null })
})

test('a fact first told twice at the same moment is first one and then the other', async () => {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  let told = () => {}
  const first = new Promise<void>((resolve) => {
    told = resolve
  })
  const one = asSystem(product.workerPool, async (tx) => {
    await recordFacts(tx, [revenue], { cause, now })
    told()
    await held
  })
  await first
  const other = record({ ...revenue, value: 3 })
  await new Promise((resolve) => setTimeout(resolve, 50))
  letGo()
  await one
  expect(await other).toMatchObject({ changed: 1 })
  expect((await changes()).map(({ before }) => before)).toEqual([null, expect.objectContaining({ value: 100_000_000 })])
})

test('two changes of the same fact are a mistake of whoever asks', async () => {
  await expect(record(revenue, { ...revenue, value: 3 })).rejects.toThrow(RangeError)
})
