import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyAllChains } from '../audit/verify.ts'
import { OutsideError } from '../outside/outside-error.ts'
import { AMOUNT, type ClaimWorld, startClaimWorld } from '../testing/claim-world.ts'
import { YUNSHAN } from '../testing/fixtures.ts'
import { parsePaymentFile } from './adapters/payment-file.ts'
import type { PaymentReceipt, PayoutPort } from './adapters/port.ts'

let world: ClaimWorld
beforeAll(async () => {
  world = await startClaimWorld()
  await world.giveAccount()
})
afterAll(() => world.close())

const refused = (code: string) => ({ cause: expect.objectContaining({ code }) })
const approved = async (): Promise<string> => {
  const claimId = await world.offer()
  await world.confirm(claimId)
  const decision = { outcome: 'approve', basis: '符合' } as const
  await world.staff('reviewer').claim.review({ key: randomUUID(), claims: [{ claimId, version: 2 }], decision })
  return claimId
}
const pay = (claimIds: string[], who: 'finance' | 'moved' = 'finance') =>
  world.staff(who).payout.pay({ key: randomUUID(), claimIds })
const ordersOf = async (claimId: string) =>
  (await world.workerPool.query('select * from payout where claim_id = $1 order by attempt', [claimId])).rows
/** A bank that says just this. */
const saying = (...receipts: PaymentReceipt[]): PayoutPort => ({
  submit: async () => undefined,
  receipts: async (since) => (since === 'end' ? { receipts: [], next: 'end' } : { receipts, next: 'end' }),
})
const hear = async (...receipts: PaymentReceipt[]) => {
  await world.workerPool.query("delete from setting where name = 'payout.receipt_cursor'")
  await world.runTask('payout.receipts', {}, { payout: saying(...receipts) })
}
const receipt = (orderId: string, change: Partial<PaymentReceipt> = {}): PaymentReceipt => ({
  orderId,
  batchId: 'b',
  amountFen: AMOUNT,
  outcome: 'settled',
  bankReference: 'SB1',
  at: '2026-11-20T03:00:00Z',
  ...change,
})
const sentBack = (orderId: string) =>
  receipt(orderId, { outcome: 'failed', reason: 'account_closed', bankReference: undefined })
/** A claim at the bank, and its order. */
const atBank = async () => {
  const claimId = await approved()
  await pay([claimId])
  await world.runJobs({ payout: saying() })
  return { claimId, orderId: (await ordersOf(claimId)).at(-1).id as string }
}

describe('who pays', () => {
  test('is never who approved, by rule and by the database, one by one or with a roster', async () => {
    const claimId = await approved()
    await world.workerPool.query('update staff set roles = $1, department_code = $2 where person_id = $3', [
      ['finance'],
      '320200-czj',
      await world.personOf('reviewer'),
    ])
    const paying = world.staff('reviewer').payout.pay({ key: randomUUID(), claimIds: [claimId] })
    await expect(paying).rejects.toMatchObject(refused('APPROVER_NEVER_PAYS'))
    const withRoster = await world.offer({ preReviewed: true, authorised: false, reviewer: 'moved' })
    await world.confirm(withRoster)
    await expect(pay([withRoster], 'moved')).rejects.toMatchObject(refused('APPROVER_NEVER_PAYS'))
    for (const [claim, person] of [
      [claimId, 'reviewer'],
      [withRoster, 'moved'],
    ] as const) {
      const batch = `insert into payout_batch (department_code, created_by, status, count, total_fen, created_at)
        values ('320200-czj', $1, 'queued', 1, 1, now()) returning id`
      const { rows } = await world.workerPool.query(batch, [await world.personOf(person)])
      const order = `insert into payout (batch_id, claim_id, policy_id, uscc, period, attempt, amount_fen, account_id, status, created_at)
        select $1, c.id, c.policy_id, c.uscc, c.period, 9, 1, c.account_id, 'ordered', now() from claim c where c.id = $2`
      await expect(world.workerPool.query(order, [rows[0].id, claim])).rejects.toMatchObject({ code: 'HQ003' })
    }
    await world.workerPool.query('update staff set roles = $1, department_code = $2 where person_id = $3', [
      ['reviewer'],
      '320200-kjj',
      await world.personOf('reviewer'),
    ])
    expect(await pay([claimId, withRoster])).toMatchObject({ count: 2, totalFen: 2 * AMOUNT })
  })

  test('pays each claim once: again, unknown or at the same moment', async () => {
    const claimId = await approved()
    const both = await Promise.allSettled([pay([claimId]), pay([claimId, claimId])])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(pay([claimId])).rejects.toMatchObject(refused('CLAIM_ACTION_NOT_POSSIBLE'))
    await expect(pay([randomUUID()])).rejects.toMatchObject(refused('NOT_FOUND'))
    expect(await ordersOf(claimId)).toHaveLength(1)
  })
})

describe('the way to the bank', () => {
  test('the file carries the true account, is sealed where it rests, and finance may take it', async () => {
    const claimId = await approved()
    const { batchId } = await pay([claimId])
    let sent = ''
    const port: PayoutPort = {
      ...saying(),
      submit: async ({ file }) => {
        sent = file
      },
    }
    await world.runJobs({ payout: port })
    expect(parsePaymentFile(sent)).toMatchObject({
      batchId,
      payer: '无锡市财政局',
      lines: [{ accountNumber: '6222021103001234567', accountHolder: YUNSHAN.name, amountFen: AMOUNT }],
    })
    const { rows } = await world.workerPool.query('select file, digest from payout_batch where id = $1', [batchId])
    expect(rows[0].file).not.toContain('6222021103001234567')
    const view = await world.staff('finance').payout.batch({ batchId })
    expect(view).toMatchObject({ status: 'sent', digest: rows[0].digest, attempts: 1, failure: null })
    expect(JSON.stringify(view)).not.toContain('6222021103001234567')
  })

  test('what is lost on the way is sent again with the same bytes; the sweep finds what was left behind', async () => {
    const { batchId } = await pay([await approved()])
    const files: string[] = []
    const flaky: PayoutPort = {
      ...saying(),
      submit: async ({ file }) => {
        files.push(file)
        if (files.length < 3) throw new OutsideError('bank', 'timeout', 'transient')
      },
    }
    const submit = () => world.runTask('payout.submit', { batchId }, { payout: flaky })
    await expect(submit()).rejects.toThrow('timeout')
    expect(await world.staff('finance').payout.batch({ batchId })).toMatchObject({ attempts: 1, failure: 'timeout' })
    await world.workerPool.query('delete from graphile_worker._private_jobs')
    await world.runTask('payout.sweep')
    expect(await world.jobs('payout.submit')).toEqual([])
    world.pass(2000)
    await world.runTask('payout.sweep')
    expect(await world.jobs('payout.submit')).toEqual([{ batchId }])
    await expect(submit()).rejects.toThrow('timeout')
    await submit()
    await submit()
    expect(files).toHaveLength(3)
    expect(new Set(files).size).toBe(1)
  })

  test('what the bank refuses waits for a person, who sends it again', async () => {
    const { batchId } = await pay([await approved()])
    const refusing: PayoutPort = {
      ...saying(),
      submit: async () => {
        throw new OutsideError('bank', 'bad_file', 'permanent')
      },
    }
    const again = () => world.staff('finance').payout.resubmit({ key: randomUUID(), batchId })
    await expect(again()).rejects.toMatchObject(refused('BATCH_NOT_REFUSED'))
    await world.runTask('payout.submit', { batchId }, { payout: refusing })
    const view = await world.staff('finance').payout.batch({ batchId })
    expect(view).toMatchObject({ statusLabel: '银行未受理', failure: 'bad_file', canResubmit: true })
    world.pass(3_600_000)
    await world.goTo(world.app.clock())
    await world.workerPool.query('delete from graphile_worker._private_jobs')
    await world.runTask('payout.sweep')
    expect((await world.jobs('payout.submit')).filter(({ batchId: id }) => id === batchId)).toEqual([])
    await again()
    await world.runJobs({ payout: saying() })
    expect((await world.staff('finance').payout.batch({ batchId })).status).toBe('sent')
    expect(await world.events(batchId)).toEqual(['order', 'refuse', 'resubmit', 'send'])
  })
})

describe('the bank’s word', () => {
  test('counts once, however often and in whatever order it comes', async () => {
    const one = await atBank()
    const two = await atBank()
    const before = await world.balances()
    const words = [receipt(one.orderId), sentBack(two.orderId), receipt(one.orderId)]
    await hear(...words)
    await hear(...words.toReversed())
    await Promise.all([hear(...words), hear(...words.toReversed())])
    expect((await world.row(one.claimId)).state).toBe('paid')
    expect((await world.row(two.claimId)).state).toBe('payout_failed')
    const after = await world.balances()
    expect(after.paid).toBe((before.paid ?? 0) + AMOUNT)
    expect(after.reserved).toBe(before.reserved! - AMOUNT)
    expect(await world.staff('finance').payout.problems()).toEqual([])
    expect((await world.events(one.claimId)).filter((action) => action === 'settle')).toHaveLength(1)
  })

  test('is asked for again while any is owed, later each time, also from a bank out of reach', async () => {
    await atBank()
    const silent: PayoutPort = {
      ...saying(),
      receipts: async () => {
        throw new OutsideError('bank', 'unreachable', 'transient')
      },
    }
    await world.workerPool.query('delete from graphile_worker._private_jobs')
    await world.runTask('payout.receipts', {}, { payout: silent })
    expect(await world.jobs('payout.receipts')).toEqual([])
    await world.runTask('payout.receipts', { waitS: 4 }, { payout: silent })
    expect(await world.jobs('payout.receipts')).toEqual([{ waitS: 8 }])
    await world.runTask('payout.receipts', { waitS: 50 }, { payout: saying() })
    expect(await world.jobs('payout.receipts')).toEqual([{ waitS: 60 }])
  })

  test('that fits nothing is kept for a person and changes nothing', async () => {
    const { claimId, orderId } = await atBank()
    const stranger = randomUUID()
    await hear(receipt('not-one-of-ours'), receipt(stranger), receipt(orderId, { amountFen: 1 }))
    expect((await world.row(claimId)).state).toBe('paying')
    await hear(receipt(orderId), sentBack(orderId), receipt(orderId, { bankReference: 'SB2' }))
    await hear(sentBack(orderId))
    expect((await world.row(claimId)).state).toBe('paid')
    const problems = await world.staff('finance').payout.problems()
    const found = problems.map(({ orderId: id, problem }) => `${id} ${problem}`).sort()
    expect(found).toEqual(
      [
        'not-one-of-ours unknown_order',
        `${stranger} unknown_order`,
        `${orderId} other_amount`,
        `${orderId} contradiction`,
        `${orderId} contradiction`,
      ].sort(),
    )
  })

  test('sends the claim back to its owner, who corrects the account and is paid', async () => {
    const { claimId, orderId } = await atBank()
    await hear(sentBack(orderId))
    const view = await world.owner().claim.get({ claimId })
    expect(view).toMatchObject({
      state: 'payout_failed',
      turn: 'owner',
      actions: ['correct_account'],
      payout: { status: 'failed', failure: '账户已销户' },
    })
    expect((await world.owner().claim.home()).toCorrect.map(({ id }) => id)).toContain(claimId)
    const correct = (number: string, holderName: string = YUNSHAN.name) =>
      world.owner().claim.correctAccount({
        key: randomUUID(),
        claimId,
        version: view.version,
        account: { holderName, bankName: '中国工商银行无锡分行', number },
      })
    await expect(correct('6222021103001234567')).rejects.toMatchObject(refused('ACCOUNT_UNCHANGED'))
    await expect(correct('62220211', '别人公司')).rejects.toMatchObject(refused('ACCOUNT_HOLDER_MISMATCH'))
    await expect(correct('abc')).rejects.toMatchObject(refused('ACCOUNT_NUMBER_INVALID'))
    expect(await correct('6222021103009999999')).toMatchObject({ state: 'payable' })
    const waiting = await world.staff('finance').payout.payable({})
    expect(waiting.rows.find((row) => row.claimId === claimId)).toMatchObject({
      attempt: 2,
      account: { numberMasked: '**** 9999' },
    })
    await pay([claimId])
    await world.runJobs({ payout: saying() })
    const second = (await ordersOf(claimId))[1]
    await hear(receipt(second.id, { bankReference: 'SB9' }), sentBack(orderId))
    expect((await world.row(claimId)).state).toBe('paid')
    expect((await ordersOf(claimId)).map(({ status }) => status)).toEqual(['failed', 'paid'])
    await world.giveAccount()
  })

  test('of a pre-reviewed claim corrected goes out again by itself', async () => {
    const claimId = await world.offer({ preReviewed: true })
    await world.confirm(claimId)
    await world.runJobs({ payout: saying() })
    await hear(sentBack((await ordersOf(claimId))[0].id))
    const account = { holderName: YUNSHAN.name, bankName: '中国银行无锡分行', number: '6222021103008888888' }
    const { version } = await world.row(claimId)
    await world.owner().claim.correctAccount({ key: randomUUID(), claimId, version, account })
    await world.runJobs({ payout: saying() })
    expect(await ordersOf(claimId)).toMatchObject([{ status: 'failed' }, { status: 'ordered', attempt: 2 }])
  })
})

describe('paid once', () => {
  test('whatever the code does: the database refuses a second live order and a second live claim', async () => {
    const { claimId } = await atBank()
    const second = `insert into payout (batch_id, claim_id, policy_id, uscc, period, attempt, amount_fen, account_id, status, created_at)
      select batch_id, claim_id, policy_id, uscc, period, attempt + 1, amount_fen, account_id, 'ordered', created_at from payout where claim_id = $1`
    await expect(world.workerPool.query(second, [claimId])).rejects.toMatchObject({ constraint: 'paid_once' })
    const again = `insert into claim (policy_id, policy_version_id, department_code, uscc, period, mode, state, amount_fen, legs, pre_reviewed, created_at, updated_at)
      select policy_id, policy_version_id, department_code, uscc, period, mode, 'offered', amount_fen, legs, pre_reviewed, created_at, updated_at from claim where id = $1`
    await expect(world.workerPool.query(again, [claimId])).rejects.toMatchObject({ constraint: 'claim_once' })
  })

  test('every chain verifies after all this', async () => {
    const found = await verifyAllChains(world.workerPool)
    expect(found.breaks).toEqual([])
    expect(found.chains).toBeGreaterThan(10)
  })
})
