import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createBankFront } from '../payout/adapters/bank-front.ts'
import { writePaymentFile } from '../payout/adapters/payment-file.ts'
import type { PaymentLine, PaymentReceipt } from '../payout/adapters/port.ts'
import { eventually, signer, startSandbox, type TestSandbox } from './testing.ts'

let sandbox: TestSandbox
beforeEach(async () => {
  sandbox = await startSandbox()
})
afterEach(() => sandbox.close())

const front = (secret = signer.secret) =>
  createBankFront({ baseUrl: `${sandbox.url}/bank`, appId: signer.appId, secret, timeoutMs: 2000 })

const line = (orderId: string, changes: Partial<PaymentLine> = {}): PaymentLine => ({
  orderId,
  accountNumber: '6217001210024455678',
  accountHolder: '示例·云杉精密<制造>有限公司',
  bankName: '中国银行',
  amountFen: 30_000_000,
  remark: '首次认定奖励',
  ...changes,
})

const batch = (batchId: string, ...lines: PaymentLine[]) => {
  const file = writePaymentFile({ batchId, payer: '无锡市财政局', createdAt: '2026-11-20T06:03:00.000Z', lines })
  return { batchId, file }
}

const settle = (orderId: string, outcome = 'settled') =>
  sandbox.submitForm(`/bank/orders/${encodeURIComponent(orderId)}`, { outcome })

async function allReceipts(): Promise<PaymentReceipt[]> {
  return (await front().receipts('')).receipts
}

async function ledger(): Promise<{ settledFen: number; orders: { orderId: string; outcome: string }[] }> {
  return JSON.parse(await sandbox.text('/bank/ledger'))
}

async function restart(): Promise<void> {
  await sandbox.close()
  sandbox = await startSandbox({ dir: sandbox.dir })
}

test('a file comes in, the desk settles one line and fails another, the receipts say so', async () => {
  await front().submit(batch('b1', line('o1'), line('o2', { amountFen: 5 })))
  const desk = await sandbox.text('/bank')
  expect(desk).toContain('示例·云杉精密&#60;制造&#62;有限公司')
  expect(desk).toContain('¥300,000.00')
  expect(desk).toContain('非真实')
  await settle('o1')
  await settle('o2', 'account_closed')
  const page = await front().receipts('')
  expect(page.receipts).toMatchObject([
    { orderId: 'o1', batchId: 'b1', amountFen: 30_000_000, outcome: 'settled', bankReference: 'SB0000000001' },
    { orderId: 'o2', amountFen: 5, outcome: 'failed', reason: 'account_closed' },
  ])
  expect((await front().receipts(page.next)).receipts).toEqual([])
  expect(await sandbox.text('/bank')).toContain('退回：账户已销户')
  expect((await ledger()).settledFen).toBe(30_000_000)
})

test('an outcome is final, and a button that is not there does nothing', async () => {
  await front().submit(batch('b1', line('o1')))
  await settle('o1', 'explode')
  expect(await allReceipts()).toEqual([])
  await Promise.all([settle('o1'), settle('o1'), settle('o1', 'name_mismatch'), settle('unknown')])
  expect(await allReceipts()).toHaveLength(1)
})

test('the same file again is accepted and pays nothing more, also when both arrive at once', async () => {
  const same = batch('b1', line('o1'))
  await Promise.all([front().submit(same), front().submit(same), front().submit(same)])
  await settle('o1')
  await front().submit(same)
  expect((await ledger()).settledFen).toBe(30_000_000)
})

test('an order that comes again in another batch is not paid again; its receipt is repeated', async () => {
  await front().submit(batch('b1', line('o1')))
  await settle('o1')
  await front().submit(batch('b2', line('o1'), line('o2')))
  const [first, second, ...rest] = await allReceipts()
  expect(first).toEqual(second)
  expect(rest).toEqual([])
  expect((await ledger()).orders.map(({ orderId, outcome }) => [orderId, outcome])).toEqual([
    ['o1', 'settled'],
    ['o2', 'pending'],
  ])
})

test('what contradicts an earlier file is refused for good', async () => {
  await front().submit(batch('b1', line('o1')))
  const changed = line('o1', { amountFen: 1 })
  const refused = (code: string) => ({ party: 'bank', code, retry: 'permanent' })
  await expect(front().submit(batch('b1', changed))).rejects.toMatchObject(refused('batch_conflict'))
  await expect(front().submit(batch('b2', changed))).rejects.toMatchObject(refused('order_conflict'))
  const { file } = batch('b3', line('o3'))
  await expect(front().submit({ batchId: 'b4', file })).rejects.toMatchObject(refused('bad_file'))
  await expect(front().submit({ batchId: 'b3', file: file.replace('o3', 'o4') })).rejects.toMatchObject(
    refused('bad_file'),
  )
  await expect(front('wrong').submit(batch('b5', line('o5')))).rejects.toMatchObject(refused('bad_signature'))
  await expect(front().receipts('-1')).rejects.toMatchObject(refused('bad_cursor'))
  expect((await ledger()).orders).toHaveLength(1)
})

test('an account that ends with 4004 belongs to somebody else', async () => {
  await front().submit(batch('b1', line('o1', { accountNumber: '6217001210024454004' })))
  expect(await allReceipts()).toMatchObject([{ outcome: 'failed', reason: 'name_mismatch' }])
})

test('switched on, the bank settles by itself', async () => {
  await front().submit(batch('b1', line('o1'), line('o2')))
  await sandbox.submitForm('/bank/auto', { on: '1', seconds: '0.1' })
  await eventually(async () => expect(await allReceipts()).toHaveLength(2))
})

test('everything is there after a restart, a cut line included', async () => {
  await front().submit(batch('b1', line('o1'), line('o2'), line('o3', { accountNumber: '14004' })))
  await settle('o1')
  await sandbox.submitForm('/bank/auto', { on: '0', seconds: '7' })
  const before = { receipts: await allReceipts(), ledger: await ledger() }
  appendFileSync(join(sandbox.dir, 'bank.jsonl'), '{"type":"outcome","orderId":"o2"')
  await restart()
  expect({ receipts: await allReceipts(), ledger: await ledger() }).toEqual(before)
  expect(await sandbox.text('/bank')).toContain('value="7"')
  await front().submit(batch('b1', line('o1'), line('o2'), line('o3', { accountNumber: '14004' })))
  await settle('o2')
  expect((await ledger()).settledFen).toBe(60_000_000)
})
