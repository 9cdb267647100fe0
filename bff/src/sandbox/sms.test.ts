import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DeliveryReceipt } from '../message/adapters/port.ts'
import { createSandboxSms, parseSandboxReceipts } from '../message/adapters/sandbox-sms.ts'
import { startEndpoint } from '../outside/local-endpoint.ts'
import { createVerifier } from '../outside/signed-request.ts'
import { eventually, signer, startSandbox, type TestSandbox } from './testing.ts'

/** The platform's hook: checks the signature, keeps what it answered 200 to, and is down while `down`. */
const verify = createVerifier(signer)
let pushes: DeliveryReceipt[][]
let down: boolean
let hook: Awaited<ReturnType<typeof startEndpoint>>
let sandbox: TestSandbox

beforeEach(async () => {
  pushes = []
  down = false
  hook = await startEndpoint(({ method, url, headers, body }) => {
    if (down) return { status: 503, body: '' }
    expect(verify(headers, { method, path: url.pathname, body })).toBeUndefined()
    pushes.push(parseSandboxReceipts(body) ?? [])
    return { body: { code: 0 } }
  })
  sandbox = await startSandbox({ smsCallbackUrl: `${hook.url}/hooks/sms/sandbox` })
})
afterEach(async () => {
  await sandbox.close()
  await hook.close()
})

const gateway = (secret = signer.secret) =>
  createSandboxSms({ baseUrl: `${sandbox.url}/sms`, appId: signer.appId, secret, timeoutMs: 2000 })

const message = (outId: string, changes = {}) => ({
  to: '13800010001',
  template: 'offer',
  variables: { code: 'K7QM4T2X' },
  text: `【惠企】示例<公司>可享补贴,打开 ${new URL(sandbox.url).host}/c 输入 K7QM4T2X,${outId}`,
  outId,
  ...changes,
})

const pushed = () => pushes.flat().map(({ outId }) => outId)

test('a message shows on its phone, newest first, escaped, its address a link', async () => {
  await gateway().send(message('m1'))
  await gateway().send(message('m2'))
  const inbox = await sandbox.text('/phone/13800010001')
  expect(inbox).toMatch(/m2.*m1/s)
  expect(inbox).toContain('示例&#60;公司&#62;')
  expect(inbox).toContain(`<a href="${sandbox.publicUrl}/c">`)
  expect(await sandbox.text('/phone')).toMatch(/李华.*2 条/s)
  expect(await sandbox.text('/phone?number=139')).toContain('没有这个号码的短信')
})

test('the same message again is the same message', async () => {
  const ids = await Promise.all([1, 2, 3].map(() => gateway().send(message('m1'))))
  expect(new Set(ids.map(({ providerId }) => providerId)).size).toBe(1)
  expect(await sandbox.text('/phone')).toContain('1 条')
})

test('a delivery receipt follows, and for a dead number says so', async () => {
  const { providerId } = await gateway().send(message('m1'))
  await gateway().send(message('m2', { to: '13800010000' }))
  await eventually(async () => expect(pushed().sort()).toEqual(['m1', 'm2']))
  const receipts = new Map(pushes.flat().map((receipt) => [receipt.outId, receipt]))
  expect(receipts.get('m1')).toMatchObject({ providerId, delivered: true })
  expect(receipts.get('m2')).toMatchObject({ delivered: false, errorCode: 'UNDELIVERABLE' })
  expect(await sandbox.text('/phone/13800010000')).toContain('还没有短信')
})

test('receipts wait for a platform that is down, over a restart, and come once', async () => {
  down = true
  await gateway().send(message('m1'))
  await sandbox.close()
  sandbox = await startSandbox({ dir: sandbox.dir, smsCallbackUrl: `${hook.url}/hooks/sms/sandbox` })
  expect(await sandbox.text('/phone/13800010001')).toContain('m1')
  down = false
  await eventually(async () => expect(pushed()).toEqual(['m1']))
  await sandbox.close()
  sandbox = await startSandbox({ dir: sandbox.dir, smsCallbackUrl: `${hook.url}/hooks/sms/sandbox` })
  await gateway().send(message('m2'))
  await eventually(async () => expect(pushed()).toEqual(['m1', 'm2']))
})

test.each([
  ['bad_number', { to: '0510-82790000' }],
  ['bad_message', { text: '' }],
  ['bad_message', { variables: 'x' }],
])('%s is refused for good', async (code, changes) => {
  const refused = { party: 'sandbox_sms', code, retry: 'permanent' }
  await expect(gateway().send(message('m1', changes))).rejects.toMatchObject(refused)
})

test('so is a wrong signature', async () => {
  await expect(gateway('wrong').send(message('m1'))).rejects.toMatchObject({
    code: 'bad_signature',
    retry: 'permanent',
  })
})

test.each(['', '{}', '[{}]', '[null]', '[{"outId":1,"providerId":"p","delivered":true,"at":"t"}]'])(
  '%j is no list of receipts',
  (body) => {
    expect(parseSandboxReceipts(body)).toBeUndefined()
  },
)
