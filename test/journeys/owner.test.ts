import { expect, onTestFinished, test } from 'vitest'
import { ask } from '../product/database.ts'
import { until } from '../product/until.ts'
import { openApp } from '../weapp/open-app.ts'
import { at } from './addresses.ts'
import { comeByCode, typeCode } from './code-page.ts'
import { storyEnterprise, takeEnterpriseOf } from './enterprises.ts'
import { loseAnswers, slowDown } from './network.ts'
import { offerTo, POLICY } from './office.ts'
import { readSms } from './sms.ts'
import { stage } from './stage.ts'

const play = stage()
/** Other people's work comes in between: a bank, a queue. */
const PATIENCE_MS = 20_000
const AGREE = '确认享受 ¥300,000.00'

/** How often the trail says that the claim was confirmed. */
const confirmations = async (claimId: string): Promise<number> =>
  (await ask(play.product, `select 1 from audit_event where subject_id = $1 and action = 'confirm'`, [claimId])).length

test('from the text message to the money and the rating', async () => {
  await offerTo(play.product, storyEnterprise(0))
  const phone = await play.phone()
  await comeByCode(phone, { persona: 'owner-one', phone: '15400000001' }, POLICY.title)
  await phone.sees('¥300,000.00')
  await phone.tap(AGREE)
  await phone.sees('已确认享受')
  await phone.sees('已到账')
  await phone.tap('评价这次服务')
  await phone.tap('非常满意')
  await phone.tap('到账快')
  await phone.tap('提交评价')
  await phone.sees('您的评价：非常满意')
  await readSms(phone, '15400000001', POLICY.title, '已到贵公司账户')
})

test('who does not need the money says why, and is asked once more', async () => {
  const claimId = await offerTo(play.product, await takeEnterpriseOf(play.product, 'owner-none'))
  const phone = await play.phone('owner-none')
  await phone.open(at.confirm(claimId))
  await phone.tap('不需要')
  await phone.tap('不需要这笔资金')
  await phone.sees('请选一个原因，或者写一句话。')
  await phone.tap('金额较小')
  await phone.tap('不需要这笔资金')
  await phone.tap('确定不需要')
  await phone.sees('贵公司已放弃')
  await phone.open(at.confirm(claimId))
  await phone.sees('贵公司本次不享受')
  await expect.poll(() => phone.says()).not.toContain('确认享受 ¥')
})

test('a link of a foreign enterprise shows nothing of it, and where to go instead', async () => {
  const enterprise = await takeEnterpriseOf(play.product, 'owner-none')
  const claimId = await offerTo(play.product, enterprise)
  const phone = await play.phone('owner-other')
  await phone.open(at.confirm(claimId))
  await phone.sees('您没有权限查看这笔办件')
  const says = await phone.says()
  for (const secret of [enterprise.name, enterprise.uscc, POLICY.title, '300,000']) expect(says).not.toContain(secret)
  await phone.tap('回到首页')
  await phone.sees(storyEnterprise(4).name)
})

test('a typed code opens for its enterprise only, and guessing is stopped', async () => {
  const enterprise = await takeEnterpriseOf(play.product, 'handler-many')
  await offerTo(play.product, enterprise)
  const owner = await play.phone('handler-many')
  const { code } = await readSms(owner, enterprise.legalRepresentative.phone, POLICY.title)

  const stranger = await play.phone('owner-other')
  await stranger.open(at.code)
  await typeCode(stranger, code)
  await stranger.sees('确认码不正确或已过期')
  await until('guessing to be stopped', async () => {
    await stranger.tap('下一步')
    return (await stranger.says()).includes('操作太频繁')
  })

  await owner.open(at.code)
  await typeCode(owner, 'K7QM')
  await owner.sees('确认码是 8 位字母或数字')
  await typeCode(owner, 'ABCDEFGH')
  await owner.sees('确认码不正确或已过期')
  await typeCode(owner, code)
  await owner.sees(AGREE)
  expect(await owner.says()).toContain(POLICY.title)
})

test('two taps on a slow network confirm once', async () => {
  const claimId = await offerTo(play.product, await takeEnterpriseOf(play.product, 'owner-none'))
  const phone = await play.phone('owner-none')
  const seen = await slowDown(phone, 'claim.confirm', 1_500)
  await phone.open(at.confirm(claimId))
  await phone.control(AGREE).dblclick()
  await phone.sees('正在提交…')
  await phone.sees('已确认享受')
  expect(seen()).toBe(1)
  expect(await confirmations(claimId)).toBe(1)
})

test('a confirmation whose answer was lost is sent again and counts once', async () => {
  const claimId = await offerTo(play.product, await takeEnterpriseOf(play.product, 'owner-none'))
  const phone = await play.phone('owner-none')
  const seen = await loseAnswers(phone, 'claim.confirm', 2)
  await phone.open(at.confirm(claimId))
  await phone.tap(AGREE)
  await phone.sees('已确认享受')
  expect(seen()).toBe(3)
  expect(await confirmations(claimId)).toBe(1)
})

test('a handler whose authorisation ends while he reads is refused in plain words', async () => {
  const claimId = await offerTo(play.product, storyEnterprise(4))
  const owner = await play.phone('owner-other')
  await owner.open(at.me)
  await owner.tap('授权经办人')
  await owner.type('姓名', '赵磊')
  await owner.type('手机号码', '15400000004')
  await owner.tap('授权')
  await owner.sees('已授权 赵*')

  const handler = await play.phone('handler-one')
  await handler.open(at.confirm(claimId))
  await handler.sees(AGREE)

  await owner.tap('撤销赵*的授权')
  await owner.tap('确定撤销')
  await owner.sees('已撤销 赵* 的授权')

  await handler.tap(AGREE)
  await handler.sees(/您没有(办理这项业务的权限|权限查看这笔办件)/)
  expect(await confirmations(claimId)).toBe(0)
})

test('in the mini-program built for WeChat the owner signs in, sees why, confirms, is paid and rates', async () => {
  const claimId = await offerTo(play.product, storyEnterprise(1))
  const phone = openApp({
    baseUrl: play.product.url,
    url: `/pages/confirm/index?id=${claimId}`,
    loginCode: 'owner-three',
  })
  onTestFinished(phone.close)
  await phone.waitFor('登录后继续办理', PATIENCE_MS)
  await phone.tap('登录')
  await phone.waitFor('为什么是贵公司', PATIENCE_MS)
  expect(phone.text()).toContain('注册地在无锡市')
  await phone.tap('确认享受 ¥300,000.00')
  await phone.waitFor('已确认享受', PATIENCE_MS)
  await phone.waitFor('已到账', PATIENCE_MS)
  await phone.tap('评价这次服务')
  await phone.tap('满意')
  await phone.tap('提交评价')
  await phone.waitFor('您的评价：满意', PATIENCE_MS)
  phone.tab('办件')
  await phone.tap('已办结')
  await phone.waitFor('高新技术企业首次认定奖励', PATIENCE_MS)
})
