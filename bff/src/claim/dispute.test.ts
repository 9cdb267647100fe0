import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AMOUNT, type ClaimWorld, startClaimWorld } from '../testing/claim-world.ts'

let world: ClaimWorld
beforeAll(async () => {
  world = await startClaimWorld()
  await world.giveAccount()
})
afterAll(() => world.close())

const refused = (code: string) => ({ cause: expect.objectContaining({ code }) })
const dispute = (claimId: string, version = 1) =>
  world.owner().claim.dispute({
    key: randomUUID(),
    claimId,
    version,
    subject: 'amount',
    reference: '连续三年认定',
    statement: '我公司是连续三年认定，应为 35 万元',
  })
type Decision = { outcome: 'upheld' } | { outcome: 'amended'; amountFen: number } | { outcome: 'refused' }
const answer = (claimId: string, decision: Decision, staff: 'reviewer' | 'both' = 'reviewer', version = 2) =>
  world.staff(staff).claim.answerDispute({ key: randomUUID(), claimId, version, answer: '已核对', decision })

test('a dispute stops the offer and shows where it stands', async () => {
  const claimId = await world.offer()
  expect(await dispute(claimId)).toMatchObject({ state: 'disputed', version: 2 })
  await expect(dispute(claimId, 2)).rejects.toMatchObject(refused('CLAIM_ACTION_NOT_POSSIBLE'))
  await expect(world.confirm(claimId)).rejects.toThrow()
  const view = await world.owner().claim.get({ claimId })
  expect(view).toMatchObject({
    turnLabel: '主管部门',
    actions: [],
    disputes: [{ subjectLabel: '金额不对', answer: null }],
  })
  expect(view.steps.at(-1)).toMatchObject({ title: '款项到账', state: 'next' })
  expect(view.steps.find(({ state }) => state === 'now')!.detail).toBe('轮到：主管部门 · 11月27日（周五）24:00 前')
  const waiting = await world.staff('reviewer').claim.toReview({ state: 'disputed' })
  expect(waiting.claims).toMatchObject([{ id: claimId, dispute: { reference: '连续三年认定' } }])
})

test('upheld: the same offer stands again, with time to confirm it', async () => {
  const confirmBy = new Date('2026-11-23T15:59:59.999Z')
  const claimId = await world.offer({ preReviewed: true, confirmBy })
  await dispute(claimId)
  expect(await answer(claimId, { outcome: 'upheld' })).toMatchObject({ state: 'offered', version: 3 })
  const view = await world.owner().claim.get({ claimId })
  expect(view.deadline).toMatchObject({ words: '11月25日（周三）24:00 前', workdaysLeft: 3 })
  expect(view.disputes[0]!.answer).toMatchObject({ outcome: 'upheld', text: '已核对' })
  expect(await world.confirm(claimId)).toMatchObject({ state: 'payable' })
})

test('amended: offered with another amount, the money follows, and the new amount is reviewed', async () => {
  const claimId = await world.offer({ preReviewed: true })
  const before = await world.balances()
  await dispute(claimId)
  expect(await answer(claimId, { outcome: 'amended', amountFen: 35_000_000 })).toMatchObject({ state: 'offered' })
  expect((await world.balances()).reserved).toBe(before.reserved! + 35_000_000 - AMOUNT)
  const view = await world.owner().claim.get({ claimId })
  expect(view).toMatchObject({ amountFen: 35_000_000, legsWords: '市级 ¥140,000.00 + 区级 ¥210,000.00' })
  expect(await world.confirm(claimId)).toMatchObject({ state: 'reviewing' })
})

test('amended downwards gives the difference back; the claim then gives back exactly the rest', async () => {
  const claimId = await world.offer()
  const before = await world.balances()
  await dispute(claimId)
  await answer(claimId, { outcome: 'amended', amountFen: 10_000_000 })
  expect((await world.balances()).available).toBe(before.available! + AMOUNT - 10_000_000)
  await world.owner().claim.decline({ key: randomUUID(), claimId, version: 3, reason: '不需要' })
  expect((await world.balances()).available).toBe(before.available! + AMOUNT)
})

test('refused: the offer is withdrawn and its money is free', async () => {
  const claimId = await world.offer()
  const before = await world.balances()
  await dispute(claimId)
  expect(await answer(claimId, { outcome: 'refused' })).toMatchObject({ state: 'withdrawn' })
  expect((await world.balances()).reserved).toBe(before.reserved! - AMOUNT)
})

test('is not answered twice, on an old version, by who prepared the roster, beyond the cap or beyond the budget', async () => {
  const claimId = await world.offer({ officer: 'both' })
  await dispute(claimId)
  await expect(answer(claimId, { outcome: 'upheld' }, 'both')).rejects.toMatchObject(refused('OFFICER_NEVER_REVIEWS'))
  await expect(answer(claimId, { outcome: 'upheld' }, 'reviewer', 1)).rejects.toMatchObject(refused('STALE'))
  const capped = answer(claimId, { outcome: 'amended', amountFen: 50_000_001 })
  await expect(capped).rejects.toMatchObject(refused('INPUT_INVALID'))
  await answer(claimId, { outcome: 'upheld' })
  const again = answer(claimId, { outcome: 'upheld' }, 'reviewer', 3)
  await expect(again).rejects.toMatchObject(refused('CLAIM_ACTION_NOT_POSSIBLE'))
  expect(await world.events(claimId)).toEqual(['offer', 'dispute', 'resolve'])
})
