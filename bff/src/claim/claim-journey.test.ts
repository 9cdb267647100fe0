import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyChain } from '../audit/verify.ts'
import { AMOUNT, type ClaimWorld, startClaimWorld } from '../testing/claim-world.ts'
import { YUNSHAN } from '../testing/fixtures.ts'

let world: ClaimWorld
beforeAll(async () => {
  world = await startClaimWorld()
  await world.giveAccount()
  await world.giveAccount('wu', '6222021103007654321')
})
afterAll(() => world.close())

const refused = (code: string) => ({ cause: expect.objectContaining({ code }) })
describe('a roster reviewed and authorised before its release', () => {
  test('goes from the thumb to the money without another hand', async () => {
    const claimId = await world.offer({ preReviewed: true })
    const before = await world.balances()
    const page = await world.owner().claim.get({ claimId })
    expect(page).toMatchObject({
      stateLabel: '待贵公司确认',
      amountFen: AMOUNT,
      payer: '无锡市财政局',
      legsWords: '市级 ¥120,000.00 + 区级 ¥180,000.01',
      actions: ['confirm', 'decline', 'dispute'],
      deadline: { words: '12月4日（周五）24:00 前', workdaysLeft: 10, passed: false },
      account: { numberMasked: '**** 4567', holderName: YUNSHAN.name },
      consentText: { id: 'fund_commitment', version: 1 },
      reasons: [
        {
          mark: 'yes',
          sentence: '注册地在无锡市',
          value: '无锡市梁溪区',
          source: '市场监管部门',
          asOf: '2026-10-31',
          clause: '第一条',
        },
      ],
    })
    expect(await world.confirm(claimId)).toMatchObject({ state: 'payable', version: 2, stateLabel: '待付款' })
    await world.work()
    expect(await world.row(claimId)).toMatchObject({ state: 'paying', version: 3 })
    const [order] = [...world.bank.orders.values()]
    expect(order).toMatchObject({
      accountNumber: '6222021103001234567',
      accountHolder: YUNSHAN.name,
      amountFen: AMOUNT,
    })
    await world.bank.decide(order!.orderId)
    await world.fetchReceipts()
    const paid = await world.owner().claim.get({ claimId })
    expect(paid).toMatchObject({ state: 'paid', payout: { status: 'paid', attempt: 1 }, toRate: true, actions: [] })
    expect(paid.consent).toMatchObject({ text: '本单位承诺……', version: 1, signer: '李*（法定代表人）' })
    expect(paid.trail.intact).toBe(true)
    expect(await world.events(claimId)).toEqual(['offer', 'confirm', 'proceed', 'pay', 'settle'])
    expect(paid.steps.map(({ state, title }) => `${state} ${title}`)).toEqual([
      'done 主管部门提出名单，贵公司在列',
      'done 贵公司已确认享受',
      'done 付款指令已送银行',
      'done 款项已到贵公司账户',
    ])
    const after = await world.balances()
    expect(after.reserved).toBe(before.reserved! - AMOUNT)
    expect(after.paid).toBe((before.paid ?? 0) + AMOUNT)
  })
})

describe('a roster reviewed after confirmation', () => {
  test('is approved by a reviewer and paid by finance', async () => {
    const claimId = await world.offer()
    expect(await world.confirm(claimId)).toMatchObject({ state: 'reviewing' })
    const waiting = await world.staff('reviewer').claim.toReview({ state: 'reviewing' })
    expect(waiting.claims.find(({ id }) => id === claimId)).toMatchObject({
      rosterTitle: '2026 年第 2 批',
      breached: false,
    })
    const seenBy = async (name: 'reviewer' | 'officer' | 'finance') =>
      (await world.staff(name).claim.staffGet({ claimId })).actions
    expect(await seenBy('reviewer')).toEqual(['approve', 'reject'])
    expect([await seenBy('officer'), await seenBy('finance')]).toEqual([[], []])
    const review = {
      key: randomUUID(),
      claims: [{ claimId, version: 2 }],
      decision: { outcome: 'approve', basis: '符合第一条' } as const,
    }
    expect(await world.staff('reviewer').claim.review(review)).toMatchObject([{ state: 'payable', version: 3 }])
    const { rows, total } = await world.staff('finance').payout.payable({})
    expect([total, rows[0]!.claimId, rows[0]!.basis, rows[0]!.attempt]).toEqual([1, claimId, '符合第一条', 1])
    const batch = await world.staff('finance').payout.pay({ key: randomUUID(), claimIds: [claimId] })
    expect(batch).toMatchObject({ count: 1, totalFen: AMOUNT })
    await world.work()
    expect((await world.staff('finance').payout.batch({ batchId: batch.batchId })).statusLabel).toBe('银行处理中')
    const [payout] = (await world.staff('finance').payout.batch({ batchId: batch.batchId })).payouts
    await world.bank.decide(payout!.id)
    await world.fetchReceipts()
    expect((await world.row(claimId)).state).toBe('paid')
    const view = await world.staff('finance').payout.batch({ batchId: batch.batchId })
    expect(view).toMatchObject({
      status: 'settled',
      paid: { count: 1, fen: AMOUNT },
      payer: '无锡市财政局',
      automatic: false,
    })
    expect(await world.events(batch.batchId)).toEqual(['order', 'send', 'settle'])
  })

  test('may be rejected, with a reason that reaches the enterprise, and frees its money', async () => {
    const claimId = await world.offer()
    await world.confirm(claimId)
    const before = await world.balances()
    const decision = { outcome: 'reject', reason: '认定证书已撤销' } as const
    await world.staff('reviewer').claim.review({ key: randomUUID(), claims: [{ claimId, version: 2 }], decision })
    const view = await world.owner().claim.get({ claimId })
    expect(view).toMatchObject({ state: 'rejected', opinion: { outcome: 'reject', reason: '认定证书已撤销' } })
    expect(view.steps.at(-1)).toMatchObject({ state: 'failed', detail: '无锡市科学技术局 陈* · 认定证书已撤销' })
    expect((await world.balances()).reserved).toBe(before.reserved! - AMOUNT)
  })

  test('is not reviewed by who prepared its roster, nor on a version nobody looked at, nor without a reason', async () => {
    const claimId = await world.offer({ officer: 'both' })
    await world.confirm(claimId)
    const approve = (version: number) => ({
      key: randomUUID(),
      claims: [{ claimId, version }],
      decision: { outcome: 'approve', basis: '符合' } as const,
    })
    await expect(world.staff('both').claim.review(approve(2))).rejects.toMatchObject(refused('OFFICER_NEVER_REVIEWS'))
    await expect(world.staff('reviewer').claim.review(approve(1))).rejects.toMatchObject(refused('STALE'))
    await expect(world.staff('officer').claim.review(approve(2))).rejects.toMatchObject(refused('NOT_ALLOWED'))
    const noReason = { ...approve(2), decision: { outcome: 'reject', reason: '  ' } as const }
    await expect(world.staff('reviewer').claim.review(noReason)).rejects.toMatchObject(refused('INPUT_INVALID'))
    const insert = `insert into opinion (claim_id, outcome, amount_fen, basis, by_person, at) values ($1, 'approve', 1, 'x', $2, now())`
    await expect(world.workerPool.query(insert, [claimId, await world.personOf('both')])).rejects.toMatchObject({
      code: 'HQ004',
    })
    expect((await world.row(claimId)).state).toBe('reviewing')
  })

  test('many at once are decided together or not at all', async () => {
    const ids = [await world.offer(), await world.offer()]
    for (const id of ids) await world.confirm(id)
    const decision = { outcome: 'approve', basis: '符合' } as const
    const claims = ids.map((claimId) => ({ claimId, version: 2 }))
    const foreign = { claimId: randomUUID(), version: 2 }
    const half = world.staff('reviewer').claim.review({ key: randomUUID(), claims: [...claims, foreign], decision })
    await expect(half).rejects.toMatchObject(refused('NOT_FOUND'))
    expect((await world.row(ids[0]!)).state).toBe('reviewing')
    expect(await world.staff('reviewer').claim.review({ key: randomUUID(), claims, decision })).toHaveLength(2)
    for (const id of ids) expect(await world.system((tx) => verifyChain(tx, { kind: 'claim', id }))).toBeNull()
  })
})

describe('an offer declined', () => {
  test('ends, and gives its money back', async () => {
    const claimId = await world.offer()
    const before = await world.balances()
    const declined = await world.owner().claim.decline({ key: randomUUID(), claimId, version: 1, reason: '暂不需要' })
    expect(declined.state).toBe('declined')
    expect((await world.balances()).available).toBe(before.available! + AMOUNT)
    const again = world.owner().claim.decline({ key: randomUUID(), claimId, version: 2, reason: '暂不需要' })
    await expect(again).rejects.toMatchObject(refused('CLAIM_ACTION_NOT_POSSIBLE'))
  })
})
