import { afterAll, beforeAll, expect, test } from 'vitest'
import { YUNSHAN } from '../testing/fixtures.ts'
import { startMatchWorld } from '../testing/match-world.ts'
import { serve } from '../testing/test-server.ts'

const over = (limit: string) => ({
  condition: { text: `上年营业收入不低于${limit}`, clause: '第二条', of: 'revenue[Y-1]', op: '>=', value: limit },
  benefit: { fixed: '10万元' },
})

let world: Awaited<ReturnType<typeof startMatchWorld>>
let server: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  world = await startMatchWorld()
  server = await serve(world.app)
  await world.giveFact('revenue', 2_000_000_000, { period: '2025' })
  for (const limit of ['1000万元', '3000万元']) await world.givePolicy({ id: limit, rule: over(limit) })
})
afterAll(async () => {
  await server.close()
  await world.close()
})

const report = (headers: Record<string, string>) => fetch(`${server.url}/api/matching/report.pdf`, { headers })
const pages = (file: string) => file.match(/\/Type \/Page\b/g)?.length

test('the report is a file to keep, with only the characters it uses', async () => {
  const answer = await report({ authorization: `Bearer ${world.token('li')}`, 'x-enterprise': YUNSHAN.uscc })
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  expect(decodeURIComponent(answer.headers.get('content-disposition')!)).toContain('政策匹配报告-2026-11-20.pdf')
  const file = Buffer.from(await answer.arrayBuffer())
  expect(file.subarray(0, 5).toString()).toBe('%PDF-')
  expect(file.toString('latin1')).toContain('NotoSansSC')
  expect(pages(file.toString('latin1'))).toBe(1)
  expect(file.length).toBeLessThan(100_000)
})

test('a long report goes over several pages', async () => {
  for (let n = 10; n < 40; n += 1) await world.givePolicy({ id: `p${n}`, rule: over('1000万元') })
  const answer = await report({ authorization: `Bearer ${world.token('li')}`, 'x-enterprise': YUNSHAN.uscc })
  expect(pages(Buffer.from(await answer.arrayBuffer()).toString('latin1'))).toBeGreaterThan(2)
})

test('only for whoever acts for the enterprise', async () => {
  expect((await report({})).status).toBe(401)
  const stranger = await report({ authorization: `Bearer ${world.token('wu')}`, 'x-enterprise': YUNSHAN.uscc })
  expect(await stranger.json()).toMatchObject({ code: 'ENTERPRISE_REQUIRED' })
})
