import { afterEach, expect, test } from 'vitest'
import { openApp, type Phone } from '../weapp/open-app.ts'
import { storyEnterprise } from './enterprises.ts'
import { offerTo } from './office.ts'
import { productOnStage } from './stage.ts'

const play = productOnStage()
/** Other people's work comes in between: a bank, a queue. */
const PATIENCE_MS = 20_000

let phone: Phone | undefined
afterEach(() => phone?.close())

test('in the mini-program built for WeChat the owner signs in, sees why, confirms, is paid and rates', async () => {
  const claimId = await offerTo(play.product, storyEnterprise(1))
  phone = openApp({
    baseUrl: play.product.url,
    url: `/pages/confirm/index?id=${claimId}`,
    loginCode: 'owner-three',
  })
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
