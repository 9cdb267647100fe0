import { afterEach, beforeEach, expect, test } from 'vitest'
import { eventually, signer, startSandbox, type TestSandbox } from '../sandbox/testing.ts'
import { startTestServer } from '../testing/test-server.ts'
import { createSandboxSms } from './adapters/sandbox-sms.ts'
import { sandboxReceipts } from './receipt-readers.ts'
import { offeredClaim, outbox } from './testing.ts'

let sandbox: TestSandbox
let product: Awaited<ReturnType<typeof startTestServer>>
beforeEach(async () => {
  product = await startTestServer(async (url) => {
    sandbox = await startSandbox({ smsCallbackUrl: `${url}/hooks/sms/sandbox` })
    return { smsReceipts: { sandbox: sandboxReceipts(signer) } }
  })
})
afterEach(async () => {
  await product.close()
  await sandbox.close()
})

async function settled(phone: string): Promise<string> {
  const claimId = await offeredClaim(product, phone)
  await product.tell({ cause: 'test', claimId, template: 'offer_made' })
  const sms = createSandboxSms({ baseUrl: `${sandbox.url}/sms`, ...signer, timeoutMs: 500 })
  await eventually(async () => {
    // Pauses between tries grow: let enough time go by for the next one.
    product.pass(20 * 60_000)
    await product.runTask('message.sweep')
    await product.runJobs({ sms })
    expect(['delivered', 'failed']).toContain((await outbox(product))[0].status)
  }, 20_000)
  return (await outbox(product))[0].status
}

test('from the outbox to the phone, and the receipt back', async () => {
  expect(await settled('13800010001')).toBe('delivered')
  expect(await sandbox.text('/phone/13800010001')).toContain('高新技术企业认定奖励')
})

test('a number that does not exist is told', async () => {
  expect(await settled('13800010000')).toBe('failed')
})

test('with a gateway that hangs up, fails after the deed, repeats and reorders, the phone shows one message', async () => {
  await sandbox.postJson('/faults', { seed: 7, sms: { drop: 0.4, errorAfter: 0.4, repeat: 0.5, reorder: 0.5 } })
  expect(await settled('13800010001')).toBe('delivered')
  const page = await sandbox.text('/phone/13800010001')
  expect(page.match(/class="sms"/g)).toHaveLength(1)
}, 30_000)
