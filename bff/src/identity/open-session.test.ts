import { afterAll, beforeAll, expect, test } from 'vitest'
import { signer, startSandbox, type TestSandbox } from '../sandbox/testing.ts'
import { makeEnterprise, YUNSHAN } from '../testing/fixtures.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { createHostTicketSignIn } from './adapters/host-ticket.ts'
import type { Identity } from './adapters/port.ts'
import { openSession } from './open-session.ts'
import { phoneIndexes } from './person-data.ts'

let sandbox: TestSandbox
let product: TestApp
beforeAll(async () => {
  sandbox = await startSandbox()
  const url = `${sandbox.url}/host/ticket`
  const weapp = createHostTicketSignIn({ url, ...signer, algorithm: 'sm3', timeoutMs: 1000 })
  product = await startTestApp(undefined, { tickets: { weapp } })
})
afterAll(async () => {
  await product.close()
  await sandbox.close()
})

const li = { name: '李华', phone: '13800010001' }
const persons = async () => (await product.workerPool.query('select count(*)::int as count from person')).rows[0].count
const from = (provider: 'oidc' | 'weapp', identity: Identity) =>
  openSession(product.app, { provider, channel: provider === 'oidc' ? 'h5' : 'weapp', identity })
const personOf = async ({ token }: { token: string }) => {
  const sessions = await product.as(token).identity.sessions()
  return sessions.length
}

test('a mini-program’s code gives a bearer token, for the same person as in the browser', async () => {
  await product.signIn({ sub: 'owner-li', ...li })
  const { token } = await product.as(null).identity.signInWithCode({ host: 'weapp', code: 'owner-li' })
  expect(token).toMatch(/^[\w-]{43}$/)
  const sessions = await product.as(token).identity.sessions()
  expect(sessions.map(({ channel }) => channel).sort()).toEqual(['h5', 'weapp'])
  expect(await persons()).toBe(1)
})

test.each([
  ['a code the host refuses', 'weapp', 'SIGN_IN_FAILED'],
  ['a host we do not know', 'alipay', 'SIGN_IN_FAILED'],
] as const)('%s opens nothing', async (_, host, code) => {
  const attempt = product.as(null).identity.signInWithCode({ host, code: 'nobody' })
  await expect(attempt).rejects.toMatchObject({ cause: { code } })
})

test('a namesake with another phone and another name on the same phone are other people', async () => {
  const before = await persons()
  await from('oidc', { subject: 'namesake', name: '李华', phone: '13800010099' })
  await from('oidc', { subject: 'son', name: '李明', phone: li.phone })
  expect(await persons()).toBe(before + 2)
})

test('WeChat tells no name: a known phone leads to its person and is remembered, an unknown one to nobody', async () => {
  const wang = { name: '王芳', phone: '13800010055' }
  await product.signIn({ sub: 'wang', ...wang })
  const unknown = from('weapp', { subject: 'openid-1' })
  await expect(unknown).rejects.toMatchObject({ code: 'IDENTITY_UNKNOWN' })
  await expect(from('weapp', { subject: 'openid-1', phone: '13800010066' })).rejects.toMatchObject({
    code: 'IDENTITY_UNKNOWN',
  })
  await from('weapp', { subject: 'openid-1', phone: wang.phone })
  expect(await personOf(await from('weapp', { subject: 'openid-1' }))).toBe(3)
})

test('where a family shares a phone, the phone alone leads to nobody', async () => {
  for (const name of ['周敏', '周杰']) await product.signIn({ sub: name, name, phone: '13800010044' })
  const attempt = from('weapp', { subject: 'openid-2', phone: '13800010044' })
  await expect(attempt).rejects.toMatchObject({ code: 'IDENTITY_UNKNOWN' })
})

test('an authorisation waits for name and phone together', async () => {
  const phone = '13800010077'
  const uscc = YUNSHAN.uscc
  await product.system(async (tx) => {
    await makeEnterprise(tx, product.app.keyRing, YUNSHAN)
    await tx
      .insertInto('membership')
      .values({
        uscc,
        kind: 'handler',
        nameMasked: '赵*',
        phoneIndex: phoneIndexes(product.app.keyRing, phone)[0]!,
        grantedAt: product.app.clock(),
      })
      .execute()
  })
  const wrongPerson = await product.signIn({ sub: 'stranger', name: '钱伟', phone })
  expect((await product.as(wrongPerson).identity.me())?.enterprises).toEqual([])
  const zhao = await product.signIn({ sub: 'zhao', name: '赵磊', phone })
  expect((await product.as(zhao).identity.me())?.enterprises).toEqual([{ ...YUNSHAN, standing: 'handler' }])
})

test('many first sign-ins at once make one person', async () => {
  const before = await persons()
  await Promise.all(
    Array.from({ length: 4 }, () => from('oidc', { subject: 'twin', name: '孙悦', phone: '13800010088' })),
  )
  expect(await persons()).toBe(before + 1)
})
