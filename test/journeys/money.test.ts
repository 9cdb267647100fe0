import { expect, test } from 'vitest'
import { bankLedger } from '../product/outside.ts'
import { at } from './addresses.ts'
import { takeEnterpriseOf } from './enterprises.ts'
import { answerDispute, approve, OFFICE, offerTo, POLICY, pay } from './office.ts'
import type { Screen } from './screen.ts'
import { readSms } from './sms.ts'
import { stage } from './stage.ts'

const play = stage()
const AGREE = '确认享受 ¥300,000.00'

/** Money the bank really paid to this account, 分. */
async function received(accountNumber: string): Promise<number> {
  const { orders } = await bankLedger(play.product)
  const own = orders.filter((order) => order.accountNumber === accountNumber && order.outcome === 'settled')
  return own.reduce((sum, { amountFen }) => sum + amountFen, 0)
}

const typeAccount = async (phone: Screen, number: string): Promise<void> => {
  await phone.type('开户银行', '中国银行无锡新区支行')
  await phone.type('账号', number)
}

test('without a review before the release a reviewer approves, and finance pays in a batch', async () => {
  const enterprise = await takeEnterpriseOf(play.product, 'owner-none')
  const claimId = await offerTo(play.product, enterprise, { reviewed: false })
  const phone = await play.phone('owner-none')
  await phone.open(at.confirm(claimId))
  await phone.tap(AGREE)
  await phone.sees('审核中')

  await approve(play.product, claimId)
  await phone.page.reload()
  await phone.sees('待付款')

  await pay(play.product, [claimId])
  await phone.sees('已到账')
  expect(await received(enterprise.account!.number)).toBe(30_000_000)
})

test('a dispute is answered: the offer stands, and is confirmed', async () => {
  const claimId = await offerTo(play.product, await takeEnterpriseOf(play.product, 'owner-none'))
  const phone = await play.phone('owner-none')
  await phone.open(at.confirm(claimId))
  await phone.tap('金额或信息不对')
  await phone.tap('提交异议')
  await phone.sees('请先选哪里不对。')
  await phone.tap(/首次认定为高新技术企业/)
  await phone.type('应该是怎样？', '认定日期应为 2025 年 11 月 6 日。')
  await phone.tap('提交异议')
  await phone.sees('异议处理中')

  await answerDispute(play.product, claimId, { outcome: 'upheld' }, '已核对，认定日期无误，金额不变。')
  await phone.page.reload()
  await phone.sees('已核对，认定日期无误，金额不变。')
  await phone.tap('去确认')
  await phone.tap(AGREE)
  await phone.sees('已到账')
})

test('a dispute is answered with another amount, and that is what is paid', async () => {
  const enterprise = await takeEnterpriseOf(play.product, 'owner-none')
  const claimId = await offerTo(play.product, enterprise, { yuan: '200000' })
  const phone = await play.phone('owner-none')
  await phone.open(at.confirm(claimId))
  await phone.tap('金额或信息不对')
  await phone.tap(/金额不对/)
  await phone.type('应该是怎样？', '按文件应为 30 万元。')
  await phone.tap('提交异议')
  await phone.sees('异议处理中')

  const decision = { outcome: 'amended', amountFen: 30_000_000 } as const
  await answerDispute(play.product, claimId, decision, '已核对，按 30 万元重新核定。')
  await readSms(await play.phone(), enterprise.legalRepresentative.phone, POLICY.title, '异议已答复', '300,000')
  await phone.open(at.confirm(claimId))
  await phone.tap(AGREE)
  // What was approved before was another amount.
  await phone.sees('审核中')
  await approve(play.product, claimId)
  await pay(play.product, [claimId])
  await phone.open(at.progress(claimId))
  await phone.sees('已到账')
  expect(await received(enterprise.account!.number)).toBe(30_000_000)
})

test('a wrong account comes back from the bank, is put right on the phone, and is paid', async () => {
  const enterprise = await takeEnterpriseOf(play.product, 'owner-none')
  const claimId = await offerTo(play.product, enterprise)
  const phone = await play.phone('owner-none')
  await phone.open(at.confirm(claimId))
  await phone.tap('更改')
  await typeAccount(phone, '6217 0000 1234 4004')
  await phone.tap('保存收款账户')
  await phone.sees('**** 4004')
  await phone.tap(AGREE)
  await phone.sees('退票原因：户名不符')

  await readSms(await play.phone(), enterprise.legalRepresentative.phone, '被银行退回')
  await phone.tap('更正收款账户')
  await typeAccount(phone, '6217 0000 1234 4004')
  await phone.tap('更正并重新付款')
  await phone.sees('请更换或更正账号')
  await phone.type('账号', '6217 0000 1234 6217')
  await phone.tap('更正并重新付款')
  await phone.sees('已到账')
  expect(await received('6217000012346217')).toBe(30_000_000)
  expect(await received('6217000012344004')).toBe(0)
})

test('a bad rating opens a work order at the department, with its deadline', async () => {
  const enterprise = await takeEnterpriseOf(play.product, 'owner-none')
  const claimId = await offerTo(play.product, enterprise)
  const phone = await play.phone('owner-none')
  await phone.open(at.confirm(claimId))
  await phone.tap(AGREE)
  await phone.sees('已到账')
  await phone.tap('评价这次服务')
  await phone.tap('不满意')
  await phone.tap('看不懂')
  await phone.type('想说的话（选填）', '短信里看不出是哪个部门。')
  await phone.sees('5 个工作日内整改并回复您')
  await phone.tap('提交评价')
  await phone.sees('您的评价：不满意')

  const desk = await play.desk(OFFICE.officer)
  await desk.open(at.rectifications)
  await desk.sees('短信里看不出是哪个部门。')
  await desk.sees(/还剩 \d 个工作日/)
})
