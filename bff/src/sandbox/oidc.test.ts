import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createOidcSignIn } from '../identity/adapters/oidc.ts'
import { oidcClient, startSandbox, type TestSandbox } from './testing.ts'

let sandbox: TestSandbox
beforeEach(async () => {
  sandbox = await startSandbox()
})
afterEach(() => sandbox.close())

const signIn = (changes = {}) =>
  createOidcSignIn({
    issuer: `${sandbox.url}/oidc`,
    clientId: oidcClient.id,
    clientSecret: oidcClient.secret,
    redirectUri: `${sandbox.publicUrl}/auth/callback`,
    timeoutMs: 2000,
    ...changes,
  })

/** What a browser does: follows redirects, keeps cookies. */
function browser() {
  const jar = new Map<string, string>()
  return async function go(url: string, form?: Record<string, string>): Promise<Response> {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const body = form && new URLSearchParams(form)
    const response = await fetch(url, { method: form ? 'POST' : 'GET', body, headers: { cookie }, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    return response
  }
}

const locationOf = (response: Response, from: string) => new URL(response.headers.get('location') ?? '', from).href

/** From the authorization address to the address the browser comes back to. */
async function pick(url: string, persona: string, go = browser()): Promise<string> {
  const page = locationOf(await go(url), url)
  const resume = locationOf(await go(page, { persona }), page)
  return locationOf(await go(resume), resume)
}

test('one tap on a person signs that person in', async () => {
  const { url, pending } = await signIn().startSignIn()
  const returned = await pick(url, 'owner-li')
  expect(returned).toContain(`${sandbox.publicUrl}/auth/callback?code=`)
  expect(await signIn().finishSignIn(returned, pending)).toEqual({
    subject: 'owner-li',
    name: '李华',
    phone: '13800010001',
  })
})

test('who has no phone number has none', async () => {
  const { url, pending } = await signIn().startSignIn()
  const identity = await signIn().finishSignIn(await pick(url, 'staff-wang'), pending)
  expect(identity).toEqual({ subject: 'staff-wang', name: '王明<科技局>' })
})

test('the page asks again after an earlier sign-in, so that one can be somebody else', async () => {
  const go = browser()
  await pick((await signIn().startSignIn()).url, 'owner-li', go)
  const { url, pending } = await signIn().startSignIn()
  expect((await signIn().finishSignIn(await pick(url, 'staff-wang', go), pending)).subject).toBe('staff-wang')
})

test('the page groups persons, escapes them, and says that it is not real', async () => {
  const go = browser()
  const { url } = await signIn().startSignIn()
  const text = await (await go(locationOf(await go(url), url))).text()
  expect(text).toContain('非真实')
  expect(text).toMatch(/企业.*李华.*部门.*王明&#60;科技局&#62;/s)
})

describe('is refused for good', () => {
  test.each([
    ['a wrong state', { state: 'other' }],
    ['a wrong nonce', { nonce: 'other' }],
    ['a wrong verifier', { codeVerifier: 'x'.repeat(43) }],
  ])('%s', async (_what, wrong) => {
    const { url, pending } = await signIn().startSignIn()
    const finish = signIn().finishSignIn(await pick(url, 'owner-li'), { ...pending, ...wrong })
    await expect(finish).rejects.toMatchObject({ party: 'oidc', retry: 'permanent' })
  })

  test('a code that was used before', async () => {
    const { url, pending } = await signIn().startSignIn()
    const returned = await pick(url, 'owner-li')
    await signIn().finishSignIn(returned, pending)
    const again = signIn().finishSignIn(returned, pending)
    await expect(again).rejects.toMatchObject({ code: 'invalid_grant', retry: 'permanent' })
  })

  test('a person who said no', async () => {
    const { pending } = await signIn().startSignIn()
    const iss = encodeURIComponent(`${sandbox.url}/oidc`)
    const returned = `${sandbox.publicUrl}/auth/callback?error=access_denied&state=${pending.state}&iss=${iss}`
    const finish = signIn().finishSignIn(returned, pending)
    await expect(finish).rejects.toMatchObject({ code: 'access_denied', retry: 'permanent' })
  })

  test('a client with the wrong secret', async () => {
    const { url, pending } = await signIn().startSignIn()
    const returned = await pick(url, 'owner-li')
    const finish = signIn({ clientSecret: 'wrong' }).finishSignIn(returned, pending)
    await expect(finish).rejects.toMatchObject({ code: 'invalid_client', retry: 'permanent' })
  })

  test('a person nobody offered, and a page of another browser', async () => {
    const go = browser()
    const { url } = await signIn().startSignIn()
    const page = locationOf(await go(url), url)
    expect((await go(page, { persona: 'nobody' })).status).toBe(400)
    expect((await browser()(page)).status).toBe(400)
  })
})

test('without PKCE the provider sends the browser back empty-handed', async () => {
  const { url } = await signIn().startSignIn()
  const bare = new URL(url)
  bare.searchParams.delete('code_challenge')
  bare.searchParams.delete('code_challenge_method')
  expect(locationOf(await browser()(bare.href), url)).toContain('error=invalid_request')
})

test('behind a proxy the provider still speaks for its public address', async () => {
  const { url } = await signIn().startSignIn()
  const page = await fetch(url, { redirect: 'manual', headers: { 'x-forwarded-host': 'inside:1' } })
  expect(page.headers.get('location')).toMatch(/^\/sandbox\/sign-in\//)
  expect(await sandbox.text('/oidc/.well-known/openid-configuration')).toContain(`"${sandbox.url}/oidc/token"`)
})
