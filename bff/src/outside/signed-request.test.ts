import { afterEach, expect, test, vi } from 'vitest'
import { answerIsGenuine, createVerifier, SIGNATURE_WINDOW_MS, signAnswer, signRequest } from './signed-request.ts'

const signer = { appId: 'huiqi', secret: 'a shared secret' }
const request = { method: 'POST', path: '/hooks/sms/sandbox?x=1', body: '[{"outId":"1"}]' }

afterEach(() => vi.useRealTimers())

test('a signed request passes once', () => {
  const verify = createVerifier(signer)
  const headers = signRequest(signer, request)
  expect(verify(headers, request)).toBeUndefined()
  expect(verify(headers, request)).toBe('replayed')
  expect(verify(signRequest(signer, request), request)).toBeUndefined()
})

test.each([
  [{ ...request, method: 'PUT' }],
  [{ ...request, path: '/hooks/sms/sandbox?x=2' }],
  [{ ...request, body: '[]' }],
])('a changed request %# does not', (changed) => {
  expect(createVerifier(signer)(signRequest(signer, request), changed)).toBe('bad_signature')
})

test('other keys, other senders and missing headers are told apart', () => {
  const verify = createVerifier(signer)
  expect(verify(signRequest({ ...signer, secret: 'other' }, request), request)).toBe('bad_signature')
  expect(verify(signRequest({ ...signer, appId: 'other' }, request), request)).toBe('unknown_app')
  expect(verify({}, request)).toBe('unsigned')
  expect(verify({ ...signRequest(signer, request), 'x-signature': 'zz' }, request)).toBe('bad_signature')
  expect(verify({ ...signRequest(signer, request), 'x-timestamp': 'soon' }, request)).toBe('expired')
})

test('a signature expires before its nonce is forgotten', () => {
  vi.useFakeTimers()
  const verify = createVerifier(signer)
  const headers = signRequest(signer, request)
  expect(verify(headers, request)).toBeUndefined()
  vi.advanceTimersByTime(SIGNATURE_WINDOW_MS)
  expect(verify(headers, request)).toBe('replayed')
  vi.advanceTimersByTime(1)
  expect(verify(headers, request)).toBe('expired')
})

test('an answer belongs to one request and one body', () => {
  const tag = signAnswer('s', 'nonce', 'body')
  expect(answerIsGenuine('s', 'nonce', 'body', tag)).toBe(true)
  expect(answerIsGenuine('s', 'nonce2', 'body', tag)).toBe(false)
  expect(answerIsGenuine('s', 'nonce', 'body2', tag)).toBe(false)
  expect(answerIsGenuine('s', 'nonce', 'body', '')).toBe(false)
})
