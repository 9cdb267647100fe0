import { afterAll, beforeAll, expect, test } from 'vitest'
import { AMOUNT, type ClaimWorld, startClaimWorld } from '../testing/claim-world.ts'

let world: ClaimWorld
beforeAll(async () => {
  world = await startClaimWorld()
  await world.giveAccount()
  await world.giveAccount('wu', '6222021103007654321')
})
afterAll(() => world.close())

test('workers side by side order each claim once, and the bank’s total is the ledger’s', async () => {
  const ids: string[] = []
  for (let n = 0; n < 12; n += 1) ids.push(await world.offer({ preReviewed: true }))
  await Promise.all(ids.map((id) => world.confirm(id)))
  await Promise.all([1, 2, 3, 4].map(() => world.runTask('payout.order')))
  await world.work()
  await world.work()
  const orders = [...world.bank.orders.values()]
  expect(orders).toHaveLength(12)
  await Promise.all(orders.map(({ orderId }) => world.bank.decide(orderId)))
  await Promise.all([world.fetchReceipts(), world.fetchReceipts(), world.fetchReceipts()])
  await world.fetchReceipts()
  for (const id of ids) expect((await world.row(id)).state).toBe('paid')
  expect((await world.balances()).paid).toBe(12 * AMOUNT)
  const { rows } = await world.workerPool.query('select distinct status from payout_batch')
  expect(rows).toEqual([{ status: 'settled' }])
  const { batches } = await world.staff('finance').payout.batches({})
  expect(batches.every(({ automatic, payer }) => automatic && payer === '无锡市财政局')).toBe(true)
  expect(batches.reduce((sum, { paid }) => sum + paid.fen, 0)).toBe(12 * AMOUNT)
})

test('a claim whose roster’s payment nobody authorised waits for finance', async () => {
  const claimId = await world.offer({ preReviewed: true, authorised: false })
  await world.confirm(claimId)
  await world.runTask('payout.order')
  expect((await world.row(claimId)).state).toBe('payable')
  const { rows } = await world.staff('finance').payout.payable({})
  expect(rows).toMatchObject([{ claimId, basis: '名单已审核' }])
})

test('what a district paid first in a quarter is owed by the city to the 分', async () => {
  const [row, ...others] = await world.staff('finance').payout.settlement({ year: 2026, quarter: 4 })
  expect(others).toEqual([])
  expect(row).toMatchObject({
    districtName: '无锡市梁溪区',
    count: 12,
    totalFen: 12 * AMOUNT,
    legs: [
      { funder: 'city', label: '市级', fen: 12 * 12_000_000 },
      { funder: 'district', label: '区级', fen: 12 * 18_000_001 },
    ],
    owedFen: 12 * 12_000_000,
  })
  expect(await world.staff('finance').payout.settlement({ year: 2027, quarter: 1 })).toEqual([])
})
