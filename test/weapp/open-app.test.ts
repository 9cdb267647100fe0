import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { openApp, type Phone } from './open-app.ts'

const enterprise = { uscc: '91320200MA1XXXXX0A', name: '示例·云杉精密制造有限公司', standing: 'handler' }
const person = { name: '李*', enterprises: [enterprise], enterprise, staff: null }

/** A problem as the API words it. */
const problem = (code: string, message: string) => ({
  error: { message, code: -32_000, data: { code, httpStatus: 401 } },
})
const signInRequired = problem('SIGN_IN_REQUIRED', '请先登录，再继续办理。')

/** What each procedure answers. */
let answers: Record<string, (input: Record<string, string>, headers: IncomingHttpHeaders) => object>
let up = true
const seen: IncomingHttpHeaders[] = []

/** Speaks tRPC's batches: `/api/trpc/a.b,c.d?batch=1`, the n-th input under the key n. */
const server = createServer(async (request, response) => {
  seen.push(request.headers)
  if (!up) return response.writeHead(502).end('<html>')
  const url = new URL(request.url ?? '', 'http://phone.invalid')
  const body = Buffer.concat(await request.toArray()).toString()
  const inputs = JSON.parse(body || url.searchParams.get('input') || '{}')
  const procedures = url.pathname.replace('/api/trpc/', '').split(',')
  const none = () => problem('NOT_FOUND', '没有找到这条内容。')
  response.end(JSON.stringify(procedures.map((name, n) => (answers[name] ?? none)(inputs[n], request.headers))))
})
let phone: Phone

beforeAll(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)))
afterAll(() => server.close())
beforeEach(() => {
  up = true
  answers = { 'identity.me': () => ({ result: { data: person } }) }
})
afterEach(() => phone.close())

const open = (url?: string) => {
  const { port } = server.address() as AddressInfo
  phone = openApp({ baseUrl: `http://127.0.0.1:${port}`, ...(url && { url }) })
  return phone
}

it('opens home and shows what the API answers', async () => {
  const page = open()
  await page.waitFor(enterprise.name)
  expect(seen.at(-1)?.['x-huiqi']).toBe('1')
})

it('comes through when the API is away for a moment', async () => {
  up = false
  const page = open()
  await expect.poll(() => page.requests.length).toBe(1)
  up = true
  await page.waitFor(enterprise.name, 10_000)
})

it('says what is wrong with a typed code, and keeps it', async () => {
  const page = open('/pages/code/index')
  await page.input('输入短信里的确认码', 'K7QM')
  await page.tap('下一步')
  await page.waitFor('确认码是 8 位字母或数字')
  expect(page.text()).toContain('K7QM')
})

it('goes into a subpackage and back, and from tab to tab', async () => {
  const page = open()
  page.open('/packages/policy/report/index')
  expect(page.url()).toBe('/packages/policy/report/index')
  page.back()
  page.tab('我的')
  await page.waitFor('文字大小')
  expect(page.url()).toBe('/pages/me/index')
})

it('remembers the large text that was chosen', async () => {
  const page = open('/pages/me/index')
  await page.tap('大字')
  await page.waitFor('✓ 大字')
  expect(page.storage.get('large-text')).toBe(true)
})

it('signs in with the phone where WeChat alone is not enough, and comes back with the session', async () => {
  answers['identity.me'] = (_input, { authorization }) =>
    authorization === 'Bearer a-token' ? { result: { data: person } } : signInRequired
  answers['identity.signInWithCode'] = ({ host, code, phoneCode }) =>
    host === 'weapp' && code === 'login-code' && phoneCode === 'phone-code'
      ? { result: { data: { token: 'a-token', expiresAt: '2026-11-23T00:00:00Z' } } }
      : problem('IDENTITY_UNKNOWN', '没有找到您的信息。')
  const page = open('/pages/me/index')
  await page.tap('登录')
  await page.waitFor('第一次登录')
  await page.tap('用手机号登录')
  await page.waitFor(person.name)
  expect(page.url()).toBe('/pages/me/index')
  expect(page.storage.get('session')).toBe('a-token')
})

it('holds a command back while there is no network, and sends it once there is', async () => {
  const keys: (string | undefined)[] = []
  answers['identity.signOut'] = ({ key }) => {
    keys.push(key)
    return { result: { data: { signedOut: true } } }
  }
  const page = open('/pages/me/index')
  await page.waitFor('退出登录')
  page.network(false)
  await page.tap('退出登录')
  await page.waitFor('网络断开了')
  expect(keys).toHaveLength(0)
  page.network(true)
  await expect.poll(() => page.url()).toBe('/pages/home/index')
  expect(keys).toEqual([expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-/)])
})
