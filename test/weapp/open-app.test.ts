import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { openApp, type Phone } from './open-app.ts'

const enterprise = { uscc: '91320200MA1XXXXX0A', name: '示例·云杉精密制造有限公司', standing: 'owner' }
const seen: { url: string; headers: NodeJS.Dict<string | string[]> }[] = []
let up = true

/** Answers `identity.me` as tRPC does, in a batch of one. */
const server = createServer((request, response) => {
  seen.push({ url: request.url ?? '', headers: request.headers })
  response.statusCode = up ? 200 : 502
  response.end(up ? JSON.stringify([{ result: { data: { name: '李*', enterprises: [enterprise] } } }]) : '<html>')
})
let phone: Phone

beforeAll(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)))
afterAll(() => server.close())
afterEach(() => {
  phone.close()
  up = true
})

const open = (url?: string) => {
  const { port } = server.address() as AddressInfo
  phone = openApp({ baseUrl: `http://127.0.0.1:${port}`, ...(url && { url }) })
  return phone
}

it('opens home and shows what the API answers', async () => {
  const page = open()
  await page.waitFor(enterprise.name)
  expect(seen.at(-1)?.url).toContain('/api/trpc/identity.me?batch=1')
  expect(seen.at(-1)?.headers['x-huiqi']).toBe('1')
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
