import { afterEach, beforeEach, expect, test } from 'vitest'
import { createHostTicketSignIn } from '../identity/adapters/host-ticket.ts'
import { signer, startSandbox, type TestSandbox } from './testing.ts'

let sandbox: TestSandbox
beforeEach(async () => {
  sandbox = await startSandbox()
})
afterEach(() => sandbox.close())

const host = (changes = {}) =>
  createHostTicketSignIn({
    url: `${sandbox.url}/host/ticket`,
    ...signer,
    algorithm: 'sm3',
    timeoutMs: 1000,
    ...changes,
  })

test('the id of a person is a ticket, signed either way', async () => {
  const li = { subject: 'owner-li', name: '李华', phone: '13800010001' }
  expect(await host().exchange('owner-li')).toEqual(li)
  expect(await host({ algorithm: 'sha256' }).exchange('owner-li')).toEqual(li)
  expect(await host().exchange('staff-wang')).toEqual({ subject: 'staff-wang', name: '王明<科技局>' })
})

test.each([
  ['nobody', {}, '40101'],
  ['owner-li', { secret: 'wrong' }, '40102'],
  ['owner-li', { appId: 'other' }, '40102'],
])('%s with %j is refused', async (ticket, changes, code) => {
  await expect(host(changes).exchange(ticket)).rejects.toMatchObject({ party: 'host_app', code, retry: 'permanent' })
})
