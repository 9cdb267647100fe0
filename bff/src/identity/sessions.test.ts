import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { MINGHU, makeEnterprise, makeMember, YUNSHAN } from '../testing/fixtures.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'

const MINUTE = 60_000
const START = '2026-11-20T02:00:00Z'
const li = { sub: 'li', name: '李华', phone: '13800010001' }

let product: TestApp
beforeAll(async () => {
  product = await startTestApp()
})
afterAll(() => product.close())
beforeEach(() => product.setNow(START))

const refused = (code: string) => ({ cause: { code } })
const key = () => ({ key: randomUUID() })

test('a session ends when idle, but not while it is used', async () => {
  const token = await product.signIn(li)
  for (let use = 0; use < 4; use += 1) {
    product.pass(29 * MINUTE)
    expect(await product.as(token).identity.me()).toMatchObject({ name: '李*' })
  }
  product.pass(31 * MINUTE)
  expect(await product.as(token).identity.me()).toBeNull()
  await expect(product.as(token).identity.sessions()).rejects.toMatchObject(refused('SIGN_IN_REQUIRED'))
})

test('however busy, a session ends after its hours', async () => {
  const token = await product.signIn(li)
  for (let minutes = 0; minutes < 12 * 60; minutes += 20) {
    expect(await product.as(token).identity.me()).not.toBeNull()
    product.pass(20 * MINUTE)
  }
  expect(await product.as(token).identity.me()).toBeNull()
})

test('using a session writes at most once in a tenth of the idle time', async () => {
  const token = await product.signIn(li)
  const seenAt = async () => (await product.as(token).identity.sessions()).find(({ current }) => current)?.seenAt
  product.pass(2 * MINUTE)
  await product.as(token).identity.me()
  expect(await seenAt()).toBe(new Date(START).toISOString())
  product.pass(2 * MINUTE)
  await product.as(token).identity.me()
  expect(await seenAt()).toBe('2026-11-20T02:04:00.000Z')
})

test('one may end this session, or another of one’s own, but nobody else’s', async () => {
  const [phone, desk] = [await product.signIn(li), await product.signIn(li)]
  const stranger = await product.signIn({ sub: 'chen', name: '陈静' })
  const mine = await product.as(desk).identity.sessions()
  const other = mine.find(({ current }) => !current && current !== undefined)!
  const foreign = product.as(stranger).identity.revokeSession({ ...key(), id: other.id })
  await expect(foreign).rejects.toMatchObject(refused('NOT_FOUND'))

  const lost = (await product.as(phone).identity.sessions()).find(({ current }) => current)!
  await product.as(desk).identity.revokeSession({ ...key(), id: lost.id })
  expect(await product.as(phone).identity.me()).toBeNull()
  await product.as(desk).identity.signOut(key())
  expect(await product.as(desk).identity.me()).toBeNull()
  expect(await product.as(stranger).identity.me()).not.toBeNull()
})

test('tells the enterprises one may act for, the chosen one, and the department', async () => {
  const token = await product.signIn(li)
  await product.system(async (tx) => {
    await makeEnterprise(tx, product.app.keyRing, YUNSHAN)
    await makeEnterprise(tx, product.app.keyRing, MINGHU)
    await makeMember(tx, { uscc: YUNSHAN.uscc, subject: 'oidc|li' })
    await makeMember(tx, { uscc: MINGHU.uscc, subject: 'oidc|li', kind: 'handler' })
  })
  const enterprises = [
    { ...YUNSHAN, standing: 'legal_representative' },
    { ...MINGHU, standing: 'handler' },
  ]
  const own = await product.as(token).identity.me()
  expect(own).toMatchObject({ enterprises, enterprise: enterprises[0], staff: null })
  expect((await product.as(token, MINGHU.uscc).identity.me())?.enterprise).toEqual(enterprises[1])
  const stranger = await product.signIn({ sub: 'chen', name: '陈静' })
  expect(await product.as(stranger, YUNSHAN.uscc).identity.me()).toMatchObject({ enterprises: [], enterprise: null })
})

test('what has ended is swept, what lives stays', async () => {
  await product.signIn(li)
  product.pass(3 * 86_400_000)
  const live = await product.signIn(li)
  await product.runTask('identity.sweep')
  const { rows } = await product.workerPool.query('select count(*)::int as count from session')
  expect(rows[0].count).toBe(1)
  expect(await product.as(live).identity.me()).not.toBeNull()
})
