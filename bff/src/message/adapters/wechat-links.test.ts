import { afterEach, expect, test } from 'vitest'
import { type Received, startEndpoint } from '../../outside/local-endpoint.ts'
import { createWechatLinks } from './wechat-links.ts'

let close = async () => {}
afterEach(() => close())

/** The two calls as the platform documents them; `valid` is the token it accepts now. */
async function platform(changes: { expiresIn?: number; link?: object } = {}) {
  const state = { issued: 0, valid: '', calls: [] as Received[] }
  const endpoint = await startEndpoint((request) => {
    state.calls.push(request)
    const body = JSON.parse(request.body)
    if (request.url.pathname === '/cgi-bin/stable_token') {
      expect(body).toEqual({ grant_type: 'client_credential', appid: 'wx1', secret: 's3cret' })
      state.issued += 1
      state.valid = `token ${state.issued}`
      return { body: { access_token: state.valid, expires_in: changes.expiresIn ?? 7200 } }
    }
    expect(request.url.pathname).toBe('/wxa/generate_urllink')
    if (request.url.searchParams.get('access_token') !== state.valid) return { body: { errcode: 42001, errmsg: '' } }
    return { body: changes.link ?? { errcode: 0, errmsg: 'ok', url_link: 'https://wxaurl.cn/abc' } }
  })
  close = endpoint.close
  const config = { baseUrl: endpoint.url, appId: 'wx1', appSecret: 's3cret', days: 30, timeoutMs: 500 }
  return { state, links: createWechatLinks(config) }
}

const target = { page: 'pages/confirm/index', query: { claim: '7' } }

test('asks for a link of thirty days to the page, with one token for all', async () => {
  const { state, links } = await platform()
  expect(await Promise.all([1, 2, 3].map(() => links.linkTo(target)))).toEqual(Array(3).fill('https://wxaurl.cn/abc'))
  expect(state.issued).toBe(1)
  expect(JSON.parse(state.calls[1]?.body ?? '')).toEqual({
    path: '/pages/confirm/index',
    query: 'claim=7',
    expire_type: 1,
    expire_interval: 30,
    env_version: 'release',
  })
})

test('a token that was taken back is fetched once more', async () => {
  const { state, links } = await platform()
  await links.linkTo(target)
  state.valid = 'another'
  expect(await links.linkTo(target)).toBe('https://wxaurl.cn/abc')
  expect(state.issued).toBe(2)
})

test('a token is not used to its very end', async () => {
  const { state, links } = await platform({ expiresIn: 0.04 })
  await links.linkTo(target)
  await new Promise((resolve) => setTimeout(resolve, 30))
  await links.linkTo(target)
  expect(state.issued).toBe(2)
})

test.each([
  [{ errcode: 40165 }, '40165', 'permanent'],
  [{ errcode: 42001 }, '42001', 'permanent'],
  [{ errcode: 45009 }, '45009', 'transient'],
  [{ errcode: 0 }, 'bad_answer', 'transient'],
])('answer %j is %s, %s', async (link, code, retry) => {
  const { links } = await platform({ link })
  await expect(links.linkTo(target)).rejects.toMatchObject({ party: 'wechat', code, retry })
})

test('a query that WeChat would refuse is not sent', async () => {
  const { state, links } = await platform()
  const refused = links.linkTo({ page: 'p', query: { x: '长'.repeat(200) } })
  await expect(refused).rejects.toMatchObject({ code: 'query_too_long', retry: 'permanent' })
  expect(state.calls).toEqual([])
})
