import { afterEach, beforeEach, expect, test } from 'vitest'
import { OutsideError } from '../outside/outside-error.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { offeredClaim, outbox, receiptFor, testGateway } from './testing.ts'

const MINUTE = 60_000

let product: TestApp
let gateway: ReturnType<typeof testGateway>
let claimId: string
beforeEach(async () => {
  product = await startTestApp()
  gateway = testGateway()
  claimId = await offeredClaim(product)
})
afterEach(() => product.close())

let cause = 0
async function compose(template = 'offer_made') {
  cause += 1
  await product.tell({ cause: `test:${cause}`, claimId, template })
}
const run = () => product.runJobs(gateway.ports)
async function sweep() {
  await product.runTask('message.sweep')
  await run()
}
const states = async () => (await outbox(product)).map(({ status }) => status)
const failing = (retry: 'transient' | 'permanent') => async () => {
  throw new OutsideError('gateway', 'refused', retry)
}

test('a message goes from the queue to the gateway, once', async () => {
  await compose()
  expect(await states()).toEqual(['queued'])
  await run()
  await sweep()
  const [row] = await outbox(product)
  expect(row).toMatchObject({ status: 'sent', attempts: 1, provider_id: `P-${row.id}`, next_try_at: null })
  expect(gateway.sent).toHaveLength(1)
  expect(gateway.sent[0]).toMatchObject({ to: '13800010001', template: 'offer_made', outId: row.id })
  expect(gateway.sent[0]!.text).toContain(`确认码${gateway.sent[0]!.variables.code}`)
})

test('two jobs for one message send it once', async () => {
  await compose()
  const [{ id }] = await outbox(product)
  await Promise.all([1, 2, 3].map(() => product.runTask('message.send', { smsIds: [id] }, gateway.ports)))
  expect(gateway.sent).toHaveLength(1)
})

test('a passing fault is tried again after a pause that grows, and given up after eight', async () => {
  gateway.onSend(failing('transient'))
  await compose()
  await run()
  expect(await outbox(product)).toMatchObject([{ status: 'queued', attempts: 1, failure: 'gateway:refused' }])
  await sweep()
  expect((await outbox(product))[0].attempts).toBe(1)
  for (let tries = 2; tries <= 8; tries += 1) {
    product.pass(60 * MINUTE)
    product.setNow(product.app.clock().getUTCHours() >= 13 ? '2026-11-21T02:00:00Z' : product.app.clock())
    await sweep()
    expect((await outbox(product))[0].attempts).toBe(tries)
  }
  expect(await states()).toEqual(['failed'])
  product.pass(120 * MINUTE)
  await sweep()
  expect((await outbox(product))[0].attempts).toBe(8)
})

test('after a passing fault the message still arrives', async () => {
  gateway.onSend(failing('transient'))
  await compose()
  await run()
  gateway.onSend(async () => undefined)
  product.pass(MINUTE)
  await sweep()
  expect(await states()).toEqual(['sent'])
  expect((await outbox(product))[0].failure).toBeNull()
})

test('a fault for good is not tried again, and holds up nothing else', async () => {
  await compose()
  await compose('paid')
  gateway.onSend(async (message) => {
    if (message.template === 'offer_made') throw new OutsideError('gateway', 'bad_number', 'permanent')
  })
  await run()
  expect((await states()).sort()).toEqual(['failed', 'sent'])
})

test('what a killed process left half-sent is sent after a minute', async () => {
  await compose()
  const [{ id }] = await outbox(product)
  await product.workerPool.query("update sms set status = 'sending', next_try_at = $2 where id = $1", [
    id,
    new Date(product.app.clock().getTime() + MINUTE),
  ])
  await sweep()
  expect(gateway.sent).toHaveLength(0)
  product.pass(MINUTE)
  await sweep()
  expect(await states()).toEqual(['sent'])
})

test('a queued message whose job was lost is found', async () => {
  await compose()
  await product.workerPool.query('select graphile_worker.remove_job(key) from graphile_worker.jobs')
  await product.workerPool.query('delete from graphile_worker._private_jobs')
  await run()
  expect(await states()).toEqual(['queued'])
  product.pass(10 * MINUTE)
  await sweep()
  expect(await states()).toEqual(['sent'])
})

test('at night messages wait for the morning, and go out then', async () => {
  product.setNow('2026-11-20T22:30:00+08:00')
  await compose()
  await sweep()
  product.setNow('2026-11-21T07:59:00+08:00')
  await sweep()
  expect(await states()).toEqual(['queued'])
  expect(gateway.sent).toHaveLength(0)
  product.setNow('2026-11-21T08:00:00+08:00')
  await sweep()
  expect(await states()).toEqual(['sent'])
})

test('a job that comes late in the evening leaves its message for the morning', async () => {
  product.setNow('2026-11-20T21:59:59+08:00')
  await compose()
  product.setNow('2026-11-20T22:00:00+08:00')
  await run()
  expect(await states()).toEqual(['queued'])
  product.setNow('2026-11-21T08:00:00+08:00')
  await sweep()
  expect(await states()).toEqual(['sent'])
})

test('one number gets no more than fifty of a kind a day', async () => {
  for (let message = 0; message < 52; message += 1) await compose('paid')
  await compose('payout_failed')
  await run()
  const all = await states()
  expect(all.filter((status) => status === 'sent')).toHaveLength(50)
  expect(all.filter((status) => status === 'suppressed')).toHaveLength(2)
  product.setNow('2026-11-21T09:00:00+08:00')
  await compose('paid')
  await run()
  expect((await states()).at(-1)).toBe('sent')
})

test('receipts change a message once, in whatever order they come', async () => {
  await compose()
  const [{ id }] = await outbox(product)
  const receive = (...receipts: object[]) => product.runTask('message.receive', { receipts })
  // The receipt overtakes our own note that the message was sent.
  await product.workerPool.query("update sms set status = 'sending' where id = $1", [id])
  await receive(receiptFor(id, false))
  expect(await outbox(product)).toMatchObject([{ status: 'failed', failure: 'UNDELIVERABLE', provider_id: `P-${id}` }])
  await receive(receiptFor(id, false), receiptFor(id, true))
  expect(await outbox(product)).toMatchObject([{ status: 'delivered', failure: null }])
  await receive(receiptFor(id, false))
  await receive(receiptFor(id, true))
  await receive(receiptFor('00000000-0000-4000-8000-000000000000', true), receiptFor('nonsense', true))
  expect(await states()).toEqual(['delivered'])
  await sweep()
  expect(gateway.sent).toHaveLength(0)
})
