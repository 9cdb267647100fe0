import { afterAll, beforeAll, expect, test } from 'vitest'
import { OutsideError } from '../outside/outside-error.ts'
import { browser, startTestServer } from '../testing/test-server.ts'
import { createAlipayLinks } from './adapters/links.ts'
import type { LinkPort } from './adapters/port.ts'

const WECHAT = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) AppleWebKit/605.1.15 MicroMessenger/8.0.50 NetType/WIFI'
const ALIPAY = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 AliApp(AP/10.6.0) AlipayClient/10.6.0'
const SAFARI = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) AppleWebKit/605.1.15 Version/18.0 Mobile Safari/604.1'

let wechat: LinkPort['linkTo']
let product: Awaited<ReturnType<typeof startTestServer>>
beforeAll(async () => {
  product = await startTestServer((url) => ({
    links: {
      browser: { linkTo: async ({ page, query }) => `${url}/#/${page}?${new URLSearchParams(query)}` },
      wechat: { linkTo: (target) => wechat(target) },
      alipay: createAlipayLinks('2021000000000000'),
    },
  }))
})
afterAll(() => product.close())

const land = (path: string, userAgent: string) => browser(userAgent).go(product.url + path)

test('WeChat gets its own link, Alipay its scheme behind https, a browser the web page', async () => {
  wechat = async ({ page, query }) => `https://wxaurl.cn/${page}?${new URLSearchParams(query)}`
  expect((await land('/c', WECHAT)).headers.get('location')).toBe('https://wxaurl.cn/pages/code/index?')
  expect((await land('/c', ALIPAY)).headers.get('location')).toMatch(/^https:\/\/ds\.alipay\.com\/\?scheme=alipays%3A/)
  const web = await land('/c', SAFARI)
  expect(web.status).toBe(302)
  expect(web.headers.get('location')).toBe(`${product.url}/#/pages/code/index?`)
  expect(web.headers.get('cache-control')).toBe('no-store')
})

test('a personal link brings its code along, and nothing else', async () => {
  wechat = async ({ query }) => `https://wxaurl.cn/x?${new URLSearchParams(query)}`
  expect((await land('/l/K7QM4T2X', WECHAT)).headers.get('location')).toBe('https://wxaurl.cn/x?code=K7QM4T2X')
  expect((await land('/l/%22%3E%3Cscript%3E', SAFARI)).headers.get('location')).toBe(
    `${product.url}/#/pages/code/index?`,
  )
})

test('where WeChat gives no link, the web page opens there too', async () => {
  wechat = async () => {
    throw new OutsideError('wechat', '45009', 'transient')
  }
  expect((await land('/c', WECHAT)).headers.get('location')).toBe(`${product.url}/#/pages/code/index?`)
})

test('a scheme is not followed by itself: one big button asks for the tap', async () => {
  wechat = async () => 'weixin://dl/business/?appid=a&path=b'
  const page = await land('/c', WECHAT)
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('<a href="weixin://dl/business/?appid=a&amp;path=b">打开惠企</a>')
})
