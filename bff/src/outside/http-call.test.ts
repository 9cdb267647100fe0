import { afterEach, expect, test } from 'vitest'
import { callHttp, jsonBody } from './http-call.ts'
import { type Respond, startEndpoint } from './local-endpoint.ts'

let close = async () => {}
afterEach(() => close())

async function call(respond: Respond) {
  const endpoint = await startEndpoint(respond)
  close = endpoint.close
  return callHttp({ party: 'them', method: 'GET', url: `${endpoint.url}/?secret=s3cret`, timeoutMs: 200 })
}

test('an answer below 500 is handed on, redirects too', async () => {
  expect(await call(() => ({ status: 302, headers: { location: '/' }, body: 'x' }))).toMatchObject({ status: 302 })
  expect(await call(() => ({ status: 404, body: 'x' }))).toMatchObject({ status: 404, body: 'x' })
})

test.each([
  [() => ({ status: 503, body: '' }), 'http_503'],
  [() => ({ status: 429, body: '' }), 'http_429'],
  [() => undefined, 'unreachable'],
  [() => new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 500)), 'timeout'],
])('a failure %# is transient and tells no secret', async (respond: Respond, code) => {
  const error = await call(respond).catch((reason) => reason)
  expect(error).toMatchObject({ name: 'OutsideError', party: 'them', code, retry: 'transient' })
  expect(JSON.stringify(error) + error.stack).not.toContain('s3cret')
})

test.each(['<html>busy</html>', '[]', 'null', ''])('%j is not an answer', (body) => {
  expect(() => jsonBody('them', { status: 200, headers: new Headers(), body })).toThrow('bad_answer')
})
