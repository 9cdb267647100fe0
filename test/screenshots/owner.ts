import { at } from '../journeys/addresses.ts'
import { typeCode } from '../journeys/code-page.ts'
import { storyEnterprise, takeEnterpriseOf } from '../journeys/enterprises.ts'
import { answerDispute, offerTo, POLICY } from '../journeys/office.ts'
import type { Screen } from '../journeys/screen.ts'
import { readSms } from '../journeys/sms.ts'
import { clientFor, newKey } from '../product/client.ts'
import type { Gallery } from './gallery.ts'

const AGREE = '确认享受 ¥300,000.00'
const goTo = (address: string, words: string | RegExp) => async (screen: Screen) => {
  await screen.open(address)
  await screen.sees(words)
}

/** Every screen of owners and handlers, along a story. */
export async function ownerScreens(gallery: Gallery): Promise<void> {
  await beforeSigningIn(gallery)
  await anOffer(gallery)
  await otherAnswers(gallery)
  await afterTheThumb(gallery)
  await besideClaims(gallery)
}

async function beforeSigningIn({ phone }: Gallery): Promise<void> {
  await phone('home-stranger', null, goTo(at.home, '政策找企业，不用申请'))
  await phone('sign-in', null, async (screen) => {
    await goTo(at.home, '政策找企业，不用申请')(screen)
    await screen.tap('登录')
    await screen.sees('谁可以登录')
  })
  await phone('code-wrong', 'owner-one', async (screen) => {
    await screen.open(at.code)
    await typeCode(screen, 'K7QM')
    await screen.sees('确认码是 8 位字母或数字')
  })
  await phone('home-nothing', 'owner-other', goTo(at.home, '现在没有要您办的事'))
  await phone('home-no-enterprise', 'owner-none', goTo(at.home, '您名下还没有企业'))
}

async function anOffer({ phone, product }: Gallery): Promise<void> {
  const claimId = await offerTo(product, storyEnterprise(0))
  const confirm = goTo(at.confirm(claimId), '为什么是贵公司')
  await phone('sms', null, async (screen) => {
    await readSms(screen, '15400000001', POLICY.title)
  })
  await phone('home-offer', 'owner-one', goTo(at.home, '去确认'))
  await phone('confirm', 'owner-one', confirm)
  await phone('confirm-clauses', 'owner-one', async (screen) => {
    await confirm(screen)
    await screen.tap('查看政策依据')
  })
  await phone('confirm-consent', 'owner-one', async (screen) => {
    await confirm(screen)
    await screen.tap('阅读')
  })
  await phone('account', 'owner-one', async (screen) => {
    await confirm(screen)
    await screen.tap('更改')
    await screen.type('账号', '6217 0000 1234 6217')
  })
  await phone('decline', 'owner-one', async (screen) => {
    await confirm(screen)
    await screen.tap('不需要')
    await screen.tap('金额较小')
    await screen.tap('不需要这笔资金')
  })
  await phone('dispute', 'owner-one', async (screen) => {
    await confirm(screen)
    await screen.tap('金额或信息不对')
    await screen.tap('提交异议')
  })
  await phone('offer-progress', 'owner-one', goTo(at.progress(claimId), '办理过程'))
}

async function otherAnswers({ phone, product }: Gallery): Promise<void> {
  const missing = await offerTo(product, storyEnterprise(2))
  await phone('confirm-no-account', 'owner-three', goTo(at.confirm(missing), '先填写收款账户'))
  await phone('enterprises', 'owner-three', async (screen) => {
    await goTo(at.home, '▾')(screen)
    await screen.tap(/切换企业/)
  })
  await phone('foreign', 'owner-other', goTo(at.confirm(missing), '您没有权限查看这笔办件'))

  const disputed = await offerTo(product, storyEnterprise(3))
  const { claim } = await clientFor(product, 'owner-three', storyEnterprise(3).uscc)
  const { version } = await claim.get.query({ claimId: disputed })
  const statement = '认定日期应为 2025 年 11 月 6 日，见证书编号 GR202532000001。'
  await claim.dispute.mutate({ key: newKey(), claimId: disputed, version, subject: 'amount', statement })
  await phone('progress-disputed', 'owner-three', goTo(at.progress(disputed), '异议处理中'))
  await answerDispute(product, disputed, { outcome: 'upheld' }, '已核对证书，认定日期无误，金额不变。')
  await phone('confirm-answered', 'owner-three', goTo(at.confirm(disputed), '主管部门答复'))

  const declined = await claim.get.query({ claimId: disputed })
  const reason = '已享受同类政策'
  await claim.decline.mutate({ key: newKey(), claimId: disputed, version: declined.version, reason })
  await phone('confirm-decided', 'owner-three', goTo(at.confirm(disputed), '贵公司已放弃'))
}

async function afterTheThumb({ phone, product }: Gallery): Promise<void> {
  const enterprise = await takeEnterpriseOf(product, 'owner-none')
  const wrong = await offerTo(product, enterprise)
  const { enterprise: own, claim } = await clientFor(product, 'owner-none', enterprise.uscc)
  const account = { holderName: enterprise.name, bankName: '中国银行无锡新区支行', number: '6217000012344004' }
  const { id: accountId } = await own.changeAccount.mutate({ key: newKey(), ...account })
  const { version, consentText } = await claim.get.query({ claimId: wrong })
  const consent = { id: consentText!.id, version: consentText!.version }
  await claim.confirm.mutate({ key: newKey(), claimId: wrong, version, accountId, consent })
  await phone('progress-failed', 'owner-none', goTo(at.progress(wrong), '退票原因：户名不符'))
  await phone('home-correct', 'owner-none', goTo(at.home, '去更正'))
  await phone('account-correct', 'owner-none', goTo(at.account(wrong), '更正为'))

  const claimId = await offerTo(product, await takeEnterpriseOf(product, 'handler-many'), { reviewed: false })
  await phone('progress-confirmed', 'handler-many', async (screen) => {
    await screen.open(at.confirm(claimId))
    await screen.page.getByRole('button', { name: /确认享受 ¥|查看办件进度/ }).click()
    await screen.sees('审核中')
  })

  const paid = await offerTo(product, storyEnterprise(4))
  await phone('progress-paid', 'owner-other', async (screen) => {
    await screen.open(at.confirm(paid))
    await screen.page.getByRole('button', { name: /确认享受 ¥|查看办件进度/ }).click()
    await screen.sees('已到账')
  })
  await phone('rating-bad', 'owner-other', async (screen) => {
    await goTo(at.rating(paid), '这次办得怎么样？')(screen)
    await screen.tap('不满意')
    await screen.tap('到账慢')
  })
  await phone('rating', 'owner-other', async (screen) => {
    await goTo(at.rating(paid), '这次办得怎么样？')(screen)
    await screen.tap('非常满意')
  })
  await phone('trail', 'owner-other', goTo(at.trail(paid), '校验通过'))
  await phone('policy', 'owner-other', goTo(at.policy(POLICY.id), POLICY.title))
  const { rating } = await clientFor(product, 'owner-other')
  await rating.give.mutate({
    key: newKey(),
    claimId: paid,
    level: 'dissatisfied',
    tags: ['到账慢'],
    words: '等了两天。',
  })
  await phone('rating-given', 'owner-other', goTo(at.rating(paid), '您已经评价过了'))
}

async function besideClaims({ phone }: Gallery): Promise<void> {
  await phone('report', 'owner-other', goTo(at.report, /按 20/))
  await phone('report-wrong-data', 'owner-other', async (screen) => {
    await goTo(at.report, /按 20/)(screen)
    await screen.tap('数据不对')
  })
  await phone('what-if', 'owner-other', async (screen) => {
    await goTo(at.report, /按 20/)(screen)
    await screen.tap(/差一步/)
    await screen.tap('算一算')
    await screen.sees('按现有数据算的')
  })
  await phone('profile', 'owner-other', goTo(at.profile, '基本登记'))
  await phone('profile-value', 'owner-other', goTo(at.value('revenue', '2025'), '其他期间'))
  await phone('profile-people', 'owner-other', goTo(at.value('hires'), '第 1 人'))
  await phone('profile-correct', 'owner-other', async (screen) => {
    await goTo(at.correct('revenue', '2025'), '应该是')(screen)
    await screen.tap('提交核对')
  })
  await phone('profile-correct-list', 'owner-other', goTo(at.correct('qualification'), '第 1 项'))
  await phone('home-done', 'owner-other', goTo(at.home, '最近办结'))
  await phone('claims-waiting', 'owner-one', goTo(at.claims, POLICY.title))
  await phone('claims-done', 'owner-other', async (screen) => {
    await screen.open(at.claims)
    await screen.tap('已办结')
    await screen.sees(POLICY.title)
  })
  await phone('messages', 'owner-other', goTo(at.messages, '款项已到账'))
  await phone('me', 'owner-one', goTo(at.me, '授权经办人'))
  await phone('me-authorise', 'owner-one', async (screen) => {
    await screen.open(at.me)
    await screen.tap('授权经办人')
    await screen.tapInSheet('授权')
  })
  await phone('me-sessions', 'owner-one', async (screen) => {
    await screen.open(at.me)
    await screen.page.locator('.link-row', { hasText: '登录的设备' }).getByRole('button').click()
    await screen.page.getByRole('dialog').waitFor()
  })
  await phone('home-offline', 'owner-one', async (screen) => {
    await goTo(at.home, '去确认')(screen)
    await screen.tap('去确认')
    await screen.sees('为什么是贵公司')
    await screen.page.context().setOffline(true)
    await screen.tap(AGREE)
    await screen.sees('恢复后会自动提交')
  })
}
