import { createHmac } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { type Respond, startEndpoint } from '../../outside/local-endpoint.ts'
import { createHostTicketSignIn } from './host-ticket.ts'

let close = async () => {}
afterEach(() => close())

async function at(respond: Respond, algorithm: 'sm3' | 'sha256' = 'sm3') {
  const endpoint = await startEndpoint(respond)
  close = endpoint.close
  const config = { url: `${endpoint.url}/ticket/exchange`, appId: 'hq', secret: 'host secret', timeoutMs: 200 }
  return createHostTicketSignIn({ ...config, algorithm })
}

test.each([
  ['sm3' as const, 'HMAC-SM3'],
  ['sha256' as const, 'HMAC-SHA256'],
])('with %s the host can check the signature over every field', async (algorithm, signType) => {
  const nonces = new Set<string>()
  const host = await at(({ method, url, body }) => {
    const { sign, ...fields } = JSON.parse(body)
    const text = Object.keys(fields)
      .sort()
      .map((name) => `${name}=${fields[name]}`)
      .join('&')
    expect([method, url.pathname]).toEqual(['POST', '/ticket/exchange'])
    expect(fields).toMatchObject({ appId: 'hq', ticket: 'a ticket', signType })
    expect(Math.abs(Date.now() - Number(fields.timestamp))).toBeLessThan(5000)
    expect(sign).toBe(createHmac(algorithm, 'host secret').update(text).digest('hex'))
    nonces.add(fields.nonce)
    return { body: { code: '0', data: { userId: 'g1', userName: '李华', mobile: '+86 13800010001' } } }
  }, algorithm)
  expect(await host.exchange('a ticket')).toEqual({ subject: 'g1', name: '李华', phone: '13800010001' })
  await host.exchange('a ticket')
  expect(nonces.size).toBe(2)
})

test.each([
  [{ code: '40101' }, '40101', 'permanent'],
  [{ code: 50001 }, '50001', 'transient'],
  [{ code: '0', data: {} }, 'bad_answer', 'transient'],
  [{ code: '0', data: null }, 'bad_answer', 'transient'],
  [{}, 'undefined', 'permanent'],
])('answer %j is %s, %s', async (body, code, retry) => {
  const host = await at(() => ({ body }))
  await expect(host.exchange('t')).rejects.toMatchObject({ party: 'host_app', code, retry })
})
