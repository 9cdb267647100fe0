import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { seal } from '../secrets/envelope.ts'
import { MINGHU, makeClaim, makeEnterprise, makeMember, makePolicy, YUNSHAN } from '../testing/fixtures.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { composeOffers, type Offer } from './compose.ts'
import { offeredClaim, outbox, testGateway } from './testing.ts'

let product: TestApp
beforeEach(async () => {
  product = await startTestApp()
})
afterEach(() => product.close())

const compose = (claimId: string, template: string, cause = `claim:${claimId}:2:${template}`) =>
  product.tell({ cause, claimId, template })
const count = async (table: string) =>
  (await product.workerPool.query(`select count(*)::int as count from ${table}`)).rows[0].count

test('composing again for the same change writes and sends nothing more', async () => {
  const claimId = await offeredClaim(product)
  for (let again = 0; again < 3; again += 1) await compose(claimId, 'offer_made')
  expect([await count('message'), await count('sms'), await count('access_code')]).toEqual([1, 1, 1])
  const gateway = testGateway()
  await product.runJobs(gateway.ports)
  expect(gateway.sent).toHaveLength(1)
})

test('number, text and code are stored sealed', async () => {
  const claimId = await offeredClaim(product, '13800010001')
  await compose(claimId, 'offer_made')
  const gateway = testGateway()
  await product.runJobs(gateway.ports)
  const { code } = gateway.sent[0]!.variables
  const { rows } = await product.workerPool.query(
    'select s::text as sms, a::text as code, m::text as message from sms s, access_code a, message m',
  )
  for (const secret of ['13800010001', code!, '确认码']) expect(JSON.stringify(rows)).not.toContain(secret)
})

test('the code from the text message leads its owner to the claim', async () => {
  const claimId = await offeredClaim(product)
  const owner = await product.signIn({ sub: 'li', name: '李华' })
  await product.system((tx) => makeMember(tx, { uscc: YUNSHAN.uscc, subject: 'oidc|li' }))
  await compose(claimId, 'offer_made')
  await compose(claimId, 'offer_reminder')
  const gateway = testGateway()
  await product.runJobs(gateway.ports)
  expect(gateway.sent).toHaveLength(2)
  for (const { variables } of gateway.sent)
    expect(await product.as(owner).message.openCode({ code: variables.code! })).toMatchObject({ claimId })
})

test('a reminder that comes after the deed is left out; so is what is for staff', async () => {
  const claimId = await offeredClaim(product)
  await product.workerPool.query("update claim set state = 'payable', version = version + 1")
  for (const template of ['offer_reminder', 'offer_made', 'payout_failed', 'staff_deadline_near'])
    await compose(claimId, template)
  expect([await count('message'), await count('sms')]).toEqual([0, 0])
  await compose(claimId, 'offer_confirmed')
  expect([await count('message'), await count('sms')]).toEqual([1, 0])
})

test('an enterprise without a number gets the message in the app', async () => {
  await product.system(async (tx) => {
    await makeEnterprise(tx, product.app.keyRing, YUNSHAN)
    await makeClaim(tx, { uscc: YUNSHAN.uscc, policyVersionId: await makePolicy(tx) })
  })
  const { rows } = await product.workerPool.query('select id from claim')
  await compose(rows[0].id, 'offer_made')
  expect([await count('message'), await count('sms')]).toEqual([1, 0])
})

test('offers are told by the hundred, each with its own code, and only once', async () => {
  const many = 120
  const { keyRing } = product.app
  const offers = await product.system(async (tx): Promise<Offer[]> => {
    await makeEnterprise(tx, keyRing, YUNSHAN)
    const policyVersionId = await makePolicy(tx)
    const list: Offer[] = []
    for (let claim = 0; claim < many; claim += 1) {
      const uscc = `91320200MA1T${String(claim).padStart(6, '0')}`
      await makeEnterprise(tx, keyRing, { uscc, name: `示例${claim}号` })
      list.push({
        claimId: await makeClaim(tx, { uscc, policyVersionId }),
        uscc,
        enterpriseName: `示例${claim}号`,
        phoneSealed: seal(keyRing, `enterprise.phone_sealed:${uscc}`, `138${String(claim).padStart(8, '0')}`),
        policyTitle: '高新技术企业认定奖励',
        departmentName: '无锡市科学技术局',
        amountFen: 100_00,
        deadlineAt: new Date('2026-12-04T15:59:59.999Z'),
      })
    }
    return list
  })
  const deps = { keyRing, publicUrl: product.app.publicUrl, smsSignature: '无锡惠企' }
  const tell = () => product.system((tx) => composeOffers(tx, deps, offers, product.app.clock()))
  await tell()
  await tell()
  expect([await count('message'), await count('sms'), await count('access_code')]).toEqual([many, many, many])
  const gateway = testGateway()
  await product.runJobs(gateway.ports)
  expect(new Set(gateway.sent.map(({ variables }) => variables.code)).size).toBe(many)
  expect(new Set((await outbox(product)).map(({ status }) => status))).toEqual(new Set(['sent']))
})

test('messages are listed newest first, page by page, and read by their enterprise only', async () => {
  const claimId = await offeredClaim(product)
  const [owner, stranger] = [
    await product.signIn({ sub: 'li', name: '李华' }),
    await product.signIn({ sub: 'wu', name: '吴刚' }),
  ]
  await product.system(async (tx) => {
    await makeEnterprise(tx, product.app.keyRing, MINGHU)
    await makeMember(tx, { uscc: YUNSHAN.uscc, subject: 'oidc|li' })
    await makeMember(tx, { uscc: MINGHU.uscc, subject: 'oidc|wu' })
  })
  for (let message = 0; message < 25; message += 1) {
    if (message % 5 === 0) product.pass(1000)
    await compose(claimId, 'offer_confirmed', `cause:${message}`)
  }
  const mine = product.as(owner).message
  const first = await mine.list({})
  const second = await mine.list({ after: first.next })
  const all = [...first.messages, ...second.messages]
  expect([first.messages.length, second.messages.length, second.next]).toEqual([20, 5, null])
  expect(new Set(all.map(({ id }) => id)).size).toBe(25)
  expect(all.map(({ createdAt }) => createdAt)).toEqual(
    all
      .map(({ createdAt }) => createdAt)
      .sort()
      .reverse(),
  )
  expect(all[0]).toMatchObject({ claimId, title: '已收到您的确认', read: false })

  expect(await mine.unreadCount()).toBe(25)
  expect(await mine.markRead({ key: randomUUID(), ids: all.slice(0, 3).map(({ id }) => id) })).toEqual({ unread: 22 })
  const foreign = product.as(stranger).message
  expect((await foreign.list({})).messages).toEqual([])
  expect(await foreign.markRead({ key: randomUUID(), ids: all.map(({ id }) => id) })).toEqual({ unread: 0 })
  expect(await mine.unreadCount()).toBe(22)
  expect(await mine.markRead({ key: randomUUID() })).toEqual({ unread: 0 })
  await expect(mine.list({ after: 'nonsense' })).rejects.toMatchObject({ cause: { code: 'INPUT_INVALID' } })
})
