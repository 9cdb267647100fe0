import { afterEach, expect, test } from 'vitest'
import { type Received, type Reply, startEndpoint } from '../../outside/local-endpoint.ts'
import { createVerifier, signAnswer } from '../../outside/signed-request.ts'
import { createBankFront } from './bank-front.ts'
import { writeReceiptFile } from './receipt-file.ts'

const signer = { appId: 'huiqi', secret: 'bank secret' }
let close = async () => {}
afterEach(() => close())

/** A bank that checks every signature before it answers. */
async function bank(respond: (request: Received) => Reply | undefined, secret = signer.secret) {
  const verify = createVerifier(signer)
  const endpoint = await startEndpoint((request) => {
    const path = request.url.pathname + request.url.search
    const fault = verify(request.headers, { method: request.method, path, body: request.body })
    return fault ? { status: 401, body: { code: fault } } : respond(request)
  })
  close = endpoint.close
  return createBankFront({ baseUrl: `${endpoint.url}/front`, appId: signer.appId, secret, timeoutMs: 500 })
}

const nonceOf = (request: Received) => String(request.headers['x-nonce'])

test('submits the very bytes of the file, under the id of the batch, signed', async () => {
  const seen: Received[] = []
  const port = await bank((request) => {
    seen.push(request)
    return { body: { status: 'accepted' } }
  })
  await port.submit({ batchId: 'b/1', file: 'H,…\n' })
  expect(seen.map(({ method, url, body }) => [method, url.pathname, body])).toEqual([
    ['PUT', '/front/batches/b%2F1', 'H,…\n'],
  ])
})

test('reads receipts after the cursor', async () => {
  const at = '2026-11-20T06:03:05.000Z'
  const page = {
    next: '7',
    receipts: [
      { orderId: 'o', batchId: 'b', amountFen: 5, outcome: 'failed' as const, reason: 'account_closed' as const, at },
    ],
  }
  const port = await bank((request) => {
    const body = writeReceiptFile(page)
    expect(request.url.searchParams.get('since')).toBe('6')
    return { headers: { 'x-signature': signAnswer(signer.secret, nonceOf(request), body) }, body }
  })
  expect(await port.receipts('6')).toEqual(page)
})

test('receipts that the bank did not sign for this request are not believed', async () => {
  const body = writeReceiptFile({ next: '1', receipts: [] })
  const port = await bank(() => ({ headers: { 'x-signature': signAnswer(signer.secret, 'other nonce', body) }, body }))
  await expect(port.receipts('')).rejects.toMatchObject({ code: 'bad_answer_signature', retry: 'transient' })
})

test('receipts that are signed but damaged are for a person to look at', async () => {
  const body = writeReceiptFile({ next: '1', receipts: [] }).replace('T,0,0', 'T,1,0')
  const port = await bank((request) => ({
    headers: { 'x-signature': signAnswer(signer.secret, nonceOf(request), body) },
    body,
  }))
  await expect(port.receipts('')).rejects.toMatchObject({ code: 'receipts_wrong_count', retry: 'permanent' })
})

test.each([
  [{ status: 409, body: { code: 'batch_conflict' } }, 'batch_conflict', 'permanent'],
  [{ status: 422, body: { code: 'bad_file' } }, 'bad_file', 'permanent'],
  [{ status: 401, body: { code: 'expired' } }, 'expired', 'transient'],
  [{ status: 404, body: {} }, 'http_404', 'permanent'],
  [{ status: 500, body: {} }, 'http_500', 'transient'],
  [{ status: 200, body: {} }, 'bad_answer', 'transient'],
  [undefined, 'unreachable', 'transient'],
])('answer %j is %s, %s', async (reply, code, retry) => {
  const port = await bank(() => reply)
  await expect(port.submit({ batchId: 'b', file: 'x' })).rejects.toMatchObject({ code, retry })
})

test('with the wrong secret the bank refuses, for good', async () => {
  const port = await bank(() => ({ body: { status: 'accepted' } }), 'wrong')
  const refused = { party: 'bank', code: 'bad_signature', retry: 'permanent' }
  await expect(port.submit({ batchId: 'b', file: 'x' })).rejects.toMatchObject(refused)
})
