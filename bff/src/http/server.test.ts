import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { createServer } from './server.ts'

let testApp: TestApp
let server: Server
let url: string

beforeAll(async () => {
  testApp = await startTestApp()
  server = createServer({ app: testApp.app, before: [], extraRoutes: [], requestsPerMinute: 200 }).listen(
    0,
    '127.0.0.1',
  )
  await new Promise((resolve) => server.once('listening', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  await testApp.close()
})

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${url}${path}`, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })

test('says that it is ready only while the database answers', async () => {
  expect(await (await fetch(`${url}/healthz`)).json()).toEqual({
    status: 'ok',
    now: expect.stringMatching(/^\d{4}-.*Z$/),
  })
  expect(await (await fetch(`${url}/readyz`)).json()).toEqual({ status: 'ready' })
  expect(await (await fetch(`${url}/metrics`)).text()).toContain('http_request_duration_seconds')
})

test('nobody is signed in without a token, nor with a made-up one', async () => {
  for (const headers of [{}, { authorization: 'Bearer nonsense' }, { cookie: 'hq_session=nonsense' }]) {
    const answer = await fetch(`${url}/api/trpc/identity.me`, { headers: headers as Record<string, string> })
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ result: { data: null } })
  }
})

test('a change with a cookie but without our header is another site speaking', async () => {
  const foreign = await post('/api/trpc/identity.signOut', '{}', { cookie: 'hq_session=x' })
  expect(foreign.status).toBe(403)
  expect(await foreign.json()).toMatchObject({ code: 'NOT_ALLOWED' })
})

test.each([
  ['broken JSON', '/api/trpc/identity.me', '{"a":'],
  ['an unknown procedure', '/api/trpc/no.such', '{}'],
  ['a key that is none', '/api/trpc/identity.signOut', '{"key":"x"}'],
  ['a number for a body', '/api/trpc/identity.signOut', '7'],
  ['too many calls in a batch', `/api/trpc/${Array(30).fill('identity.me').join(',')}?batch=1`, '{}'],
  ['an unknown path', '/api/nothing', '{}'],
])('%s is the caller’s mistake, said in Chinese with a code', async (_, path, body) => {
  const answer = await post(path, body)
  expect(answer.status).toBeGreaterThanOrEqual(400)
  expect(answer.status).toBeLessThan(500)
  expect(await answer.text()).toMatch(/[一-龥]/)
})

test.each([
  ['a form', 'POST', 'identity.signOut', 'multipart/form-data; boundary=x', '--x--'],
  ['bytes', 'POST', 'identity.signOut', 'application/octet-stream', 'abc'],
  ['plain text', 'POST', 'identity.signOut', 'text/plain', 'x'],
  ['no body at all', 'POST', 'identity.signOut', 'application/json', undefined],
  ['another method', 'PUT', 'identity.me', 'application/json', '{}'],
  ['a method for something else', 'DELETE', 'identity.me', 'text/plain', undefined],
  ['a name that can’t be read', 'GET', '%zz', 'application/json', undefined],
  ['a query that is no JSON', 'GET', 'identity.me?batch=1&input=%7B', 'application/json', undefined],
  ['a query over no batch', 'GET', 'claim.list?input=%7B', 'application/json', undefined],
])('%s is the caller’s mistake too', async (_, method, path, type, body) => {
  const answer = await fetch(`${url}/api/trpc/${path}`, {
    method,
    headers: { 'content-type': type },
    body: body ?? null,
  })
  const text = await answer.text()
  expect(answer.status, text).toBeLessThan(500)
  expect(text).not.toContain('INTERNAL')
})

test('a body over the limit is refused before it is read', async () => {
  const answer = await post('/api/trpc/identity.signOut', JSON.stringify({ key: 'x'.repeat(300_000) }))
  expect(answer.status).toBe(413)
})

test.each(['[', '{"a":'])('a body that only nests %s deeper and deeper is refused', async (open) => {
  const depth = 20_000
  const close = open === '[' ? ']' : '}'
  const answer = await post('/api/trpc/identity.signOut', `{"key":${open.repeat(depth)}1${close.repeat(depth)}}`)
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({ code: 'INPUT_INVALID' })
})

test('security headers are set and nothing tells what the server runs on', async () => {
  const { headers } = await fetch(`${url}/api/trpc/identity.me`)
  expect(headers.get('x-powered-by')).toBeNull()
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})
