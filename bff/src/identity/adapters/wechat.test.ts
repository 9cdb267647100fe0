import { afterEach, expect, test } from 'vitest'
import { type Respond, startEndpoint } from '../../outside/local-endpoint.ts'
import { createWechatSignIn } from './wechat.ts'

let close = async () => {}
afterEach(() => close())

async function at(respond: Respond) {
  const endpoint = await startEndpoint(respond)
  close = endpoint.close
  return createWechatSignIn({ baseUrl: endpoint.url, appId: 'wx1', appSecret: 's3cret', timeoutMs: 200 })
}

/** The documented answer comes as text/plain. */
const plain = (body: object) => ({ headers: { 'content-type': 'text/plain' }, body })

test('asks as the platform documents it, and keeps only the openid', async () => {
  const wechat = await at(({ method, url }) => {
    expect([method, url.pathname]).toEqual(['GET', '/sns/jscode2session'])
    const expected = { appid: 'wx1', secret: 's3cret', js_code: 'a code', grant_type: 'authorization_code' }
    expect(Object.fromEntries(url.searchParams)).toEqual(expected)
    return plain({ openid: 'o1', session_key: 'k', unionid: 'u1' })
  })
  expect(await wechat.exchange('a code')).toEqual({ subject: 'o1' })
})

test.each([
  [40029, 'permanent'],
  [40163, 'permanent'],
  [40226, 'permanent'],
  [40125, 'permanent'],
  [45011, 'transient'],
  [-1, 'transient'],
])('error %i is %s, and its text, which may name the secret, is not kept', async (errcode, retry) => {
  const wechat = await at(() => plain({ errcode, errmsg: 'invalid, s3cret' }))
  const error = await wechat.exchange('c').catch((reason) => reason)
  expect(error).toMatchObject({ party: 'wechat', code: String(errcode), retry })
  expect(String(error.stack)).not.toContain('s3cret')
})

test.each([
  [() => plain({}), 'bad_answer'],
  [() => ({ body: '<html>' }), 'bad_answer'],
  [() => undefined, 'unreachable'],
])('answer %# is no sign-in: %s', async (respond: Respond, code) => {
  const wechat = await at(respond)
  await expect(wechat.exchange('c')).rejects.toMatchObject({ code, retry: 'transient' })
})
