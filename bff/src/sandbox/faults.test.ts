import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSandboxSms, parseSandboxReceipts } from '../message/adapters/sandbox-sms.ts'
import { startEndpoint } from '../outside/local-endpoint.ts'
import { createBankFront } from '../payout/adapters/bank-front.ts'
import { writePaymentFile } from '../payout/adapters/payment-file.ts'
import { createFaults } from './faults.ts'
import { eventually, signer, startSandbox, type TestSandbox } from './testing.ts'

let sandbox: TestSandbox
let hook: Awaited<ReturnType<typeof startEndpoint>>
let pushed: string[]

beforeEach(async () => {
  pushed = []
  hook = await startEndpoint(({ body }) => {
    pushed.push(...(parseSandboxReceipts(body) ?? []).map(({ outId }) => outId))
    return { body: {} }
  })
  sandbox = await startSandbox({
    smsCallbackUrl: `${hook.url}/hooks/sms/sandbox`,
    autoSettle: { on: true, delayMs: 0 },
  })
})
afterEach(async () => {
  await sandbox.close()
  await hook.close()
})

const caller = { ...signer, timeoutMs: 300 }
const bank = () => createBankFront({ baseUrl: `${sandbox.url}/bank`, ...caller })
const sms = () => createSandboxSms({ baseUrl: `${sandbox.url}/sms`, ...caller })
const setFaults = (faults: object) => sandbox.postJson('/faults', faults)

const batch = (batchId: string, count: number) => {
  const lines = Array.from({ length: count }, (_, index) => ({
    orderId: `${batchId}-${index}`,
    accountNumber: '6217',
    accountHolder: '示例公司',
    bankName: '中国银行',
    amountFen: 1,
    remark: '',
  }))
  return { batchId, file: writePaymentFile({ batchId, payer: '财政局', createdAt: '2026-11-20', lines }) }
}
const message = (outId: string) => ({ to: '13800010001', template: 't', variables: {}, text: 'x', outId })

test('dropped: nothing arrives and nothing is answered', async () => {
  await setFaults({ bank: { drop: 1 } })
  await expect(bank().submit(batch('b1', 1))).rejects.toMatchObject({ code: 'unreachable', retry: 'transient' })
  expect(JSON.parse(await sandbox.text('/bank/ledger')).orders).toEqual([])
  await sms().send(message('m1'))
})

test('delayed: the caller has given up, the payment is there all the same', async () => {
  await setFaults({ bank: { delay: 1, delayMs: 600 } })
  await expect(bank().submit(batch('b1', 1))).rejects.toMatchObject({ code: 'timeout', retry: 'transient' })
  await eventually(async () => expect(JSON.parse(await sandbox.text('/bank/ledger')).orders).toHaveLength(1))
})

test('an error after the work: trying again is safe and needed', async () => {
  await setFaults({ bank: { errorAfter: 1 }, sms: { errorAfter: 1 } })
  await expect(bank().submit(batch('b1', 1))).rejects.toMatchObject({ code: 'http_500', retry: 'transient' })
  await expect(sms().send(message('m1'))).rejects.toMatchObject({ code: 'http_500', retry: 'transient' })
  await setFaults({})
  await bank().submit(batch('b1', 1))
  await sms().send(message('m1'))
  expect(JSON.parse(await sandbox.text('/bank/ledger')).orders).toHaveLength(1)
  expect(await sandbox.text('/phone')).toContain('1 条')
})

test('bank receipts repeat and overtake each other, but none is lost', async () => {
  await bank().submit(batch('b1', 20))
  await eventually(async () => expect((await bank().receipts('')).receipts).toHaveLength(20))
  await setFaults({ seed: 3, bank: { repeat: 0.5, reorder: 1 } })
  const orders = (await bank().receipts('')).receipts.map(({ orderId }) => orderId)
  expect(orders.length).toBeGreaterThan(20)
  expect(new Set(orders).size).toBe(20)
  expect(orders.slice(0, 20)).not.toEqual(Array.from({ length: 20 }, (_, index) => `b1-${index}`))
  expect((await bank().receipts('20')).receipts.length).toBeGreaterThan(0)
})

test('delivery receipts repeat and overtake each other, but none is lost', async () => {
  await setFaults({ seed: 3, sms: { repeat: 0.5, reorder: 0.5 } })
  const sent = Array.from({ length: 20 }, (_, index) => `m${index}`)
  for (const outId of sent) await sms().send(message(outId))
  await eventually(async () => {
    expect(new Set(pushed)).toEqual(new Set(sent))
    expect(pushed.length).toBeGreaterThan(20)
  })
  expect([...new Set(pushed)]).not.toEqual(sent)
})

test.each([
  [{ bank: { drop: 2 } }],
  [{ bank: { drop: '1' } }],
  [{ sms: { dorp: 1 } }],
  [{ sms: { delayMs: 1e9 } }],
  [{ seed: 'x' }],
  [{ bank: 1 }],
])('%j is refused and changes nothing', async (faults) => {
  expect((await setFaults(faults)).status).toBe(400)
  expect(JSON.parse(await sandbox.text('/faults')).bank.drop).toBe(0)
})

test('about as many faults as asked for', () => {
  const { strikes, shuffled } = createFaults()
  const struck = Array.from({ length: 10_000 }, () => strikes(0.2)).filter(Boolean).length
  expect(struck).toBeGreaterThan(1800)
  expect(struck).toBeLessThan(2200)
  expect(strikes(0)).toBe(false)
  expect(shuffled([1, 2, 3]).sort()).toEqual([1, 2, 3])
})
