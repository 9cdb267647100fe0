import { expect, test } from 'vitest'
import { createAlipayLinks, createH5Links } from './links.ts'

const target = { page: 'pages/confirm/index', query: { claim: 'a b&c', from: '短信' } }

test('a browser gets the route after the #', async () => {
  const link = new URL(await createH5Links('https://hq.example').linkTo(target))
  expect(link.origin).toBe('https://hq.example')
  expect(link.hash).toBe('#/pages/confirm/index?claim=a%20b%26c&from=%E7%9F%AD%E4%BF%A1')
  expect(await createH5Links('https://hq.example').linkTo({ page: 'p', query: {} })).toBe('https://hq.example/#/p')
})

test('Alipay finds app, page and query again after decoding each layer', async () => {
  const link = new URL(await createAlipayLinks('2021001').linkTo(target))
  expect(link.origin).toBe('https://ds.alipay.com')
  const scheme = new URL(link.searchParams.get('scheme') ?? '')
  expect(scheme.href).toMatch(/^alipays:\/\/platformapi\/startapp\?appId=2021001&page=/)
  expect(scheme.searchParams.get('page')).toBe('pages/confirm/index')
  expect(Object.fromEntries(new URLSearchParams(scheme.searchParams.get('query') ?? ''))).toEqual(target.query)
  expect(await createAlipayLinks('1').linkTo({ page: 'p', query: {} })).not.toContain('query')
})
