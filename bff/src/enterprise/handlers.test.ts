import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MINGHU, makeEnterprise, makeMember, YUNSHAN } from '../testing/fixtures.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'

let product: TestApp
let owner: string
let stranger: string
beforeAll(async () => {
  product = await startTestApp()
  owner = await product.signIn({ sub: 'li', name: '李华' })
  stranger = await product.signIn({ sub: 'wu', name: '吴刚' })
  await product.system(async (tx) => {
    await makeEnterprise(tx, product.app.keyRing, YUNSHAN)
    await makeEnterprise(tx, product.app.keyRing, MINGHU)
    await makeMember(tx, { uscc: YUNSHAN.uscc, subject: 'oidc|li' })
    await makeMember(tx, { uscc: MINGHU.uscc, subject: 'oidc|wu' })
  })
})
afterAll(() => product.close())

const zhao = { name: '赵磊', phone: '138 0001 0004' }
const zhaoSignsIn = () => product.signIn({ sub: 'zhao', name: '赵磊', phone: '13800010004' })
const authorise = (token: string, person = zhao) =>
  product.as(token, YUNSHAN.uscc).enterprise.authoriseHandler({ key: randomUUID(), ...person })
const revoke = (token: string, id: string) => product.as(token).enterprise.revokeHandler({ key: randomUUID(), id })
const refusal = (code: string) => ({ cause: { code } })

test('a handler acts from the first sign-in on, until the authorisation is taken back', async () => {
  const granted = await authorise(owner)
  expect(granted).toMatchObject({ kindLabel: '经办人', nameMasked: '赵*', phoneMasked: '138****0004', linked: false })
  const handler = await zhaoSignsIn()
  expect(await product.as(handler).enterprise.current()).toMatchObject({ uscc: YUNSHAN.uscc, standing: 'handler' })
  const members = await product.as(owner).enterprise.handlers()
  expect(members.map(({ kind, linked, self }) => [kind, linked, self])).toEqual([
    ['legal_representative', true, true],
    ['handler', true, false],
  ])

  await revoke(owner, granted.id)
  const afterwards = product.as(handler, YUNSHAN.uscc).enterprise.account()
  await expect(afterwards).rejects.toMatchObject(refusal('ENTERPRISE_REQUIRED'))
  expect((await product.as(handler).identity.me())?.enterprises).toEqual([])
  await expect(revoke(owner, granted.id)).rejects.toMatchObject(refusal('NOT_FOUND'))

  const trail = await product.workerPool.query(
    "select action, actor_label from audit_event where subject_kind = 'membership' and subject_id = $1 order by seq",
    [granted.id],
  )
  expect(trail.rows).toEqual([
    { action: 'authorise_handler', actor_label: '李*（法定代表人）' },
    { action: 'revoke_handler', actor_label: '李*（法定代表人）' },
  ])
})

test('somebody who has signed in before is linked at once', async () => {
  await zhaoSignsIn()
  const granted = await authorise(owner)
  expect(granted.linked).toBe(true)
  await expect(authorise(owner)).rejects.toMatchObject(refusal('HANDLER_ALREADY_AUTHORISED'))
  await revoke(owner, granted.id)
})

test.each(['1380001000', '12345678901', 'abc', '0510-88888888'])('%s is no mobile number', async (phone) => {
  await expect(authorise(owner, { name: '钱伟', phone })).rejects.toMatchObject(refusal('PHONE_INVALID'))
})

test('only the legal representative authorises, and only for his own enterprise', async () => {
  const granted = await authorise(owner)
  const handler = await zhaoSignsIn()
  const another = { name: '钱伟', phone: '13800010005' }
  await expect(authorise(handler, another)).rejects.toMatchObject(refusal('ONLY_LEGAL_REPRESENTATIVE'))
  await expect(authorise(stranger, another)).rejects.toMatchObject(refusal('ENTERPRISE_REQUIRED'))
  await expect(revoke(stranger, granted.id)).rejects.toMatchObject(refusal('NOT_FOUND'))
  const [representative] = await product.as(owner).enterprise.handlers()
  await expect(revoke(owner, representative!.id)).rejects.toMatchObject(refusal('NOT_FOUND'))
})
