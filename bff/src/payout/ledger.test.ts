import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ClaimWorld, startClaimWorld } from '../testing/claim-world.ts'
import { appropriate, reserve, setAside, settle } from './ledger.ts'

let world: ClaimWorld
beforeAll(async () => {
  world = await startClaimWorld()
  await world.giveAccount()
})
afterAll(() => world.close())

const NOW = new Date('2026-11-20T02:00:00Z')
const sum = (rows: readonly { fen: number }[]) => rows.reduce((total, { fen }) => total + fen, 0)
const heldBy = async (claimId: string): Promise<number> =>
  (
    await world.workerPool.query(
      `select coalesce(sum(case kind when 'reserve' then amount_fen else -amount_fen end), 0)::bigint as fen
       from ledger_transfer where claim_id = $1`,
      [claimId],
    )
  ).rows[0].fen

test('books balance by form: every balance is what its transfers say, and none is below zero', async () => {
  const step = fc.record({
    claim: fc.nat(3),
    legs: fc.record({ city: fc.nat(400_000_000), district: fc.nat(400_000_000) }),
  })
  const claims = [await world.offer(), await world.offer(), await world.offer(), await world.offer()]
  const wanted = new Map<string, number>()
  for (const id of claims) wanted.set(id, await heldBy(id))
  let version = 1
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      for (const { claim, legs } of steps) {
        version += 1
        const claimId = claims[claim]!
        const rows = Object.entries(legs).map(([funder, fen]) => ({ funder, fen }))
        const done = await world
          .system((tx) => setAside(tx, [{ claimId, claimVersion: version, legs: rows }], NOW))
          .then(
            () => true,
            (error: { constraint?: string }) => {
              expect(error.constraint).toBe('budget_not_negative')
              return false
            },
          )
        if (done) wanted.set(claimId, sum(rows))
      }
      for (const id of claims) expect(await heldBy(id)).toBe(wanted.get(id))
      const balances = await world.balances()
      expect(balances.reserved).toBe([...wanted.values()].reduce((total, fen) => total + fen, 0))
      expect(balances.available! + balances.reserved! + balances.paid!).toBe(-balances.appropriated!)
      const { rows } = await world.workerPool.query(`
        select a.id from ledger_account a
        where a.debit_fen <> (select coalesce(sum(amount_fen), 0) from ledger_transfer where debit_account = a.id)
           or a.credit_fen <> (select coalesce(sum(amount_fen), 0) from ledger_transfer where credit_account = a.id)
           or (a.kind <> 'appropriated' and a.credit_fen < a.debit_fen)`)
      expect(rows).toEqual([])
    }),
    { numRuns: 25 },
  )
  // The next tests find the budget as it was, not as the last steps happened to leave it.
  const back = claims.map((claimId) => ({ claimId, claimVersion: version + 1, legs: [] }))
  await world.system((tx) => setAside(tx, back, NOW))
}, 60_000)

test('reserving again moves nothing, concurrently neither beyond the budget', async () => {
  const claimId = await world.offer()
  const before = await world.balances()
  await world.system((tx) => reserve(tx, [{ id: claimId }], NOW))
  expect(await world.balances()).toEqual(before)
  const left = (
    await world.workerPool.query(
      `select a.credit_fen - a.debit_fen as fen from ledger_account a join budget b on b.id = a.budget_id
     where a.kind = 'available' and b.funder = 'city'`,
    )
  ).rows[0].fen as number
  const claims = [await world.offer({ amountFen: 100 }), await world.offer({ amountFen: 100 })]
  const most = Math.floor(left * 0.7)
  const both = await Promise.allSettled(
    claims.map((id) =>
      world.system((tx) =>
        setAside(tx, [{ claimId: id, claimVersion: 99, legs: [{ funder: 'city', fen: most }] }], NOW),
      ),
    ),
  )
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('a leg without a budget line is refused before anything moves', async () => {
  const claimId = await world.offer({ amountFen: 100 })
  const strange = world.system((tx) =>
    setAside(tx, [{ claimId, claimVersion: 50, legs: [{ funder: 'central', fen: 10 }] }], NOW),
  )
  await expect(strange).rejects.toMatchObject({ code: 'BUDGET_INSUFFICIENT' })
  await expect(world.offer({ period: '2031' })).rejects.toMatchObject({ code: 'BUDGET_INSUFFICIENT' })
})

test('more than was set aside is never paid or given back, and nothing is rewritten', async () => {
  const claimId = await world.offer({ amountFen: 100 })
  const { rows } = await world.workerPool.query('select * from ledger_transfer where claim_id = $1 limit 1', [claimId])
  const back = `insert into ledger_transfer (kind, debit_account, credit_account, amount_fen, claim_id, leg, claim_version, at)
    values ('release', $1, $2, $3, $4, $5, 77, now())`
  const too = [rows[0].credit_account, rows[0].debit_account, rows[0].amount_fen + 1, claimId, rows[0].leg]
  await expect(world.workerPool.query(back, too)).rejects.toMatchObject({ code: 'HQ005' })
  const rewrite = world.workerPool.query('update ledger_transfer set amount_fen = 1 where id = $1', [rows[0].id])
  await expect(rewrite).rejects.toMatchObject({ code: '42501' })
  const wrong = world.system((tx) => settle(tx, [{ id: claimId, claimId, amountFen: 99 }], NOW))
  await expect(wrong).rejects.toMatchObject({ code: 'INTERNAL' })
})

test('money appropriated twice adds up on one line', async () => {
  const line = { policyId: 'two-funders', year: 2027, funder: 'city', region: '320200' } as const
  const first = await world.system((tx) => appropriate(tx, line, 100, NOW))
  expect(await world.system((tx) => appropriate(tx, line, 50, NOW))).toBe(first)
  const rows = await world.staff('finance').payout.budgets()
  expect(rows.find(({ year }) => year === 2027)).toMatchObject({
    funderLabel: '市级',
    regionName: '无锡市',
    appropriatedFen: 150,
    availableFen: 150,
    reservedFen: 0,
    paidFen: 0,
  })
})
