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
  [
    { purePhoneNumber: '13800010001', countryCode: '86' },
    { subject: 'o1', phone: '13800010001' },
  ],
  [{ purePhoneNumber: '5550100', countryCode: '1' }, { subject: 'o1' }],
  [undefined, { subject: 'o1' }],
])('a second code gives the phone: %j', async (phone_info, identity) => {
  const paths: string[] = []
  const wechat = await at(({ url, body }) => {
    paths.push(url.pathname)
    if (url.pathname === '/sns/jscode2session') return plain({ openid: 'o1' })
    if (url.pathname === '/cgi-bin/stable_token') return plain({ access_token: 'a token', expires_in: 7200 })
    expect(url.searchParams.get('access_token')).toBe('a token')
    expect(JSON.parse(body)).toEqual({ code: 'a phone code' })
    return plain({ errcode: 0, phone_info })
  })
  expect(await wechat.exchange('a code', 'a phone code')).toEqual(identity)
  expect(paths.at(-1)).toBe('/wxa/business/getuserphonenumber')
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
