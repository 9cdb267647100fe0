import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Signer, signRequest } from '../outside/signed-request.ts'
import { startTestServer } from '../testing/test-server.ts'
import { aliyunReceipts, sandboxReceipts } from './receipt-readers.ts'
import { offeredClaim, outbox, receiptFor, testGateway } from './testing.ts'

const signer: Signer = { appId: 'huiqi', secret: 'a secret that both sides know' }
const SANDBOX = '/hooks/sms/sandbox'

let product: Awaited<ReturnType<typeof startTestServer>>
let id: string
beforeAll(async () => {
  product = await startTestServer(() => ({
    smsReceipts: { sandbox: sandboxReceipts(signer), aliyun: aliyunReceipts('the secret of the address') },
  }))
  const claimId = await offeredClaim(product)
  await product.tell({ cause: 'test', claimId, template: 'offer_made' })
  await product.runJobs(testGateway().ports)
  id = (await outbox(product))[0].id
})
afterAll(() => product.close())

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(product.url + path, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })
const push = (body: string, by = signer) =>
  post(SANDBOX, body, signRequest(by, { method: 'POST', path: SANDBOX, body }))
const status = async () => {
  await product.runJobs()
  return (await outbox(product))[0].status
}

test('a push that is not the gateway’s changes nothing', async () => {
  const receipts = JSON.stringify([receiptFor(id, true)])
  expect((await post(SANDBOX, receipts)).status).toBe(401)
  expect((await push(receipts, { ...signer, secret: 'another secret, a wrong one' })).status).toBe(401)
  expect((await post('/hooks/sms/aliyun', '[]')).status).toBe(401)
  expect((await post('/hooks/sms/aliyun?key=wrong', '[]')).status).toBe(401)
  expect((await post('/hooks/sms/nobody', '[]')).status).toBe(404)
  expect(await status()).toBe('sent')
})

test('what can’t be read is refused, what says nothing is taken', async () => {
  expect((await push('{"a":')).status).toBe(400)
  expect((await push('[{"outId":1}]')).status).toBe(400)
  expect((await push('[]')).status).toBe(200)
})

test('a receipt that comes again is taken again and changes nothing', async () => {
  const receipts = JSON.stringify([receiptFor(id, true)])
  for (let times = 0; times < 2; times += 1) {
    expect((await push(receipts)).status).toBe(200)
    expect(await status()).toBe('delivered')
  }
  expect((await push(JSON.stringify([receiptFor(id, false)]))).status).toBe(200)
  expect(await status()).toBe('delivered')
})

test('Aliyun’s report is answered as it wants to hear', async () => {
  const report = [{ out_id: id, biz_id: `P-${id}`, success: true, report_time: '2026-11-20 10:00:00' }]
  const answer = await post('/hooks/sms/aliyun?key=the%20secret%20of%20the%20address', JSON.stringify(report))
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({ code: 0 })
})
