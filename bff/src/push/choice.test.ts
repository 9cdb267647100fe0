import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { testGateway } from '../message/testing.ts'
import { makeClaim, makeMember, YUNSHAN } from '../testing/fixtures.ts'
import { type PushWorld, revenueOver, startPushWorld } from './testing.ts'

const PHONE = '13800010001'
const DAY = 86_400_000

let world: PushWorld
let li: string
let zhou: string
beforeEach(async () => {
  world = await startPushWorld()
  await world.givePhone(PHONE)
  await world.givePolicy({ id: 'small', rule: revenueOver('2万元') })
  await world.givePolicy({ id: 'large', rule: revenueOver('5万元') })
  li = await world.signIn({ sub: 'li', name: '李华', phone: PHONE })
  zhou = await world.signIn({ sub: 'zhou', name: '周宁' })
  await world.system((tx) => makeMember(tx, { uscc: YUNSHAN.uscc, subject: 'oidc|zhou', kind: 'handler' }))
})
afterEach(() => world.close())

const as = (token: string) => world.as(token, YUNSHAN.uscc)
const choose = (token: string, wanted: boolean) => as(token).push.choose({ key: randomUUID(), wanted })
const shown = async (token: string) => (await as(token).message.list({})).messages.map(({ title }) => title)

test('a digest is a message and a text message, and both lead to the report', async () => {
  await world.earn([YUNSHAN.uscc, 3])
  await world.sweep()
  const gateway = testGateway()
  await world.runJobs(gateway.ports)
  expect((await as(li).message.list({})).messages).toMatchObject([
    { title: '有新符合条件的政策', opens: 'report', claimId: null, read: false },
  ])
  expect(gateway.sent.map(({ text, to }) => ({ text, to }))).toEqual([
    {
      to: PHONE,
      text: '【无锡惠企】无锡云杉精密科技有限公司：贵公司新符合1项惠企政策，预计可得10万元，请登录http://127.0.0.1:3000/c 查看匹配报告。不索要密码和账号，咨询12345。',
    },
  ])
})

test('at night the text message waits for the morning', async () => {
  world.setNow('2026-11-20T15:00:00Z')
  await world.earn([YUNSHAN.uscc, 3])
  await world.sweep()
  const gateway = testGateway()
  await world.runJobs(gateway.ports)
  expect([await world.digests(), gateway.sent]).toMatchObject([{ length: 1 }, { length: 0 }])
  world.setNow('2026-11-21T00:05:00Z')
  await world.runTask('message.sweep')
  await world.runJobs(gateway.ports)
  expect(gateway.sent).toHaveLength(1)
})

test('who switches push off is shown no digest and texted none; the others of the enterprise are told', async () => {
  expect(await as(li).push.choice()).toEqual({ wanted: true, perWeek: { inApp: 3, sms: 1 } })
  expect(await choose(li, false)).toEqual({ wanted: false })
  await world.earn([YUNSHAN.uscc, 3])
  await world.sweep()
  expect([await shown(li), await shown(zhou)]).toEqual([[], ['有新符合条件的政策']])
  expect([await as(li).message.unreadCount(), await as(zhou).message.unreadCount()]).toEqual([0, 1])
  expect(await world.texts()).toEqual([])
  expect([(await as(li).push.news()).unseen, (await as(zhou).push.news()).unseen]).toEqual([0, 1])
})

test('where nobody wants to be told, nothing is written, and it is said why', async () => {
  await choose(li, false)
  await choose(zhou, false)
  await world.earn([YUNSHAN.uscc, 3])
  await world.sweep()
  expect(await world.digests()).toEqual([])
  expect(await world.found()).toMatchObject([{ policy: 'small', told: false, untold: 'switched_off' }])
})

test('a digest from before stays, one after switching on again is shown', async () => {
  await world.earn([YUNSHAN.uscc, 3])
  await world.sweep()
  world.pass(1000)
  await choose(li, false)
  expect(await shown(li)).toHaveLength(1)
  await choose(li, true)
  world.pass(DAY)
  li = await world.signIn({ sub: 'li', name: '李华', phone: PHONE })
  await world.earn([YUNSHAN.uscc, 9])
  await world.sweep()
  expect(await shown(li)).toHaveLength(2)
})

test('each change of mind stands in the trail once', async () => {
  for (const wanted of [false, false, true]) await choose(li, wanted)
  expect(
    await world.rows(`select action, actor_label from audit_event where subject_kind = 'push' order by seq`),
  ).toEqual([
    { action: 'switch_off', actor_label: '李*（法定代表人）' },
    { action: 'switch_on', actor_label: '李*（法定代表人）' },
  ])
})

test('what is new is counted until the report was looked at, marked for the day, and gone once it is taken up', async () => {
  await world.earn([YUNSHAN.uscc, 9])
  await world.sweep()
  expect(await as(li).push.news()).toEqual({ unseen: 2, policyIds: ['large', 'small'] })
  await world.giveFact('registered_region', '320213')
  expect(await as(zhou).push.seen({ key: randomUUID() })).toEqual({ seen: 2 })
  expect(await as(li).push.news()).toEqual({ unseen: 0, policyIds: ['large', 'small'] })
  await world.system((tx) =>
    makeClaim(tx, { uscc: YUNSHAN.uscc, policyVersionId: world.policyVersionId, state: 'offered' }),
  )
  await world.rows(`update claim set policy_id = 'large'`)
  expect(await as(li).push.news()).toEqual({ unseen: 0, policyIds: ['small'] })
  world.pass(DAY)
  li = await world.signIn({ sub: 'li', name: '李华', phone: PHONE })
  expect(await as(li).push.news()).toEqual({ unseen: 0, policyIds: [] })
})
