import { afterAll, beforeAll, expect, test } from 'vitest'
import { oidcClient, startSandbox, type TestSandbox } from '../sandbox/testing.ts'
import { browser, locationOf, startTestServer } from '../testing/test-server.ts'
import { createOidcSignIn } from './adapters/oidc.ts'

const CONFIRM = '/#/pages/confirm/index?id=1'

let sandbox: TestSandbox
let product: Awaited<ReturnType<typeof startTestServer>>

beforeAll(async () => {
  product = await startTestServer(async (url) => {
    const redirectUri = `${url}/api/auth/callback`
    sandbox = await startSandbox({ oidcClient: { ...oidcClient, redirectUris: [redirectUri] } })
    const { id: clientId, secret: clientSecret } = oidcClient
    const issuer = `${sandbox.url}/oidc`
    return { oidc: createOidcSignIn({ issuer, clientId, clientSecret, redirectUri, timeoutMs: 2000 }) }
  })
})
afterAll(async () => {
  await product.close()
  await sandbox.close()
})

type Browser = ReturnType<typeof browser>

/** Up to the address that the provider sends the browser back to. */
async function returned({ go }: Browser, returnTo: string, persona: string): Promise<string> {
  const start = `${product.url}/api/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}`
  const authorize = locationOf(await go(start), start)
  const page = locationOf(await go(authorize), authorize)
  const resume = locationOf(await go(page, { form: { persona } }), page)
  return locationOf(await go(resume), resume)
}

const me = async ({ go }: Browser) => (await go(`${product.url}/api/trpc/identity.me`)).json()

test('signs in at the provider and returns to the page that asked', async () => {
  const person = browser()
  const back = await person.go(await returned(person, CONFIRM, 'owner-li'))
  expect(back.status).toBe(302)
  expect(back.headers.get('location')).toBe(CONFIRM)
  const cookie = back.headers.getSetCookie().find((line) => line.startsWith('hq_session='))
  expect(cookie).toMatch(/^hq_session=[\w-]{43}; Max-Age=43200; Path=\/;.*HttpOnly; SameSite=Lax$/)
  expect(await me(person)).toMatchObject({ result: { data: { name: '李*', enterprises: [], staff: null } } })
})

test('never returns to another site', async () => {
  const person = browser()
  const back = await person.go(await returned(person, '//evil.example', 'owner-li'))
  expect(back.headers.get('location')).toBe('/')
})

test('neither the token nor the name is stored as it is', async () => {
  const person = browser()
  await person.go(await returned(person, '/', 'owner-li'))
  const { rows } = await product.workerPool.query('select s::text || p::text as text from session s, person p')
  const stored = rows.map(({ text }) => text).join()
  for (const secret of ['李华', '13800010001', person.jar.get('hq_session')!]) expect(stored).not.toContain(secret)
})

test('a callback from another browser signs nobody in, and the first browser still can', async () => {
  const [person, victim] = [browser(), browser()]
  const callback = await returned(person, CONFIRM, 'owner-li')
  const foreign = await victim.go(callback)
  expect(foreign.headers.get('location')).toContain('/#/pages/sign-in/index?failed=1')
  expect(await me(victim)).toEqual({ result: { data: null } })
  expect((await person.go(callback)).headers.get('location')).toBe(CONFIRM)
})

test('a wrong state, a callback used twice and one that came too late lead back to the sign-in screen', async () => {
  const failed = '/#/pages/sign-in/index?failed=1'
  const person = browser()
  const callback = await returned(person, CONFIRM, 'owner-li')
  const wrong = callback.replace(/state=[^&]+/, 'state=other')
  expect((await browser().go(wrong)).headers.get('location')).toBe(failed)
  await person.go(callback)
  expect((await person.go(callback)).headers.get('location')).toBe(failed)

  const slow = browser()
  const late = await returned(slow, CONFIRM, 'owner-li')
  product.pass(11 * 60_000)
  expect((await slow.go(late)).headers.get('location')).toBe(failed)
})

test('who says no at the provider is asked again, with the way on kept', async () => {
  const { go } = browser()
  const start = `${product.url}/api/auth/sign-in?returnTo=${encodeURIComponent(CONFIRM)}`
  const authorize = new URL(locationOf(await go(start), start))
  const refused = `${product.url}/api/auth/callback?error=access_denied&state=${authorize.searchParams.get('state')}`
  const location = (await go(refused)).headers.get('location')
  expect(location).toBe('/#/pages/sign-in/index?failed=1&returnTo=%2Fpages%2Fconfirm%2Findex%3Fid%3D1')
})
