import { expect, test } from 'vitest'
import { at } from './addresses.ts'
import { storyEnterprise } from './enterprises.ts'
import { offerTo, POLICY } from './office.ts'
import type { Screen } from './screen.ts'
import { stage } from './stage.ts'

const play = stage()
const NEARLY = '高新技术企业有效申报补助'

/** Taps within the card of one policy. */
const tapOn = ({ page }: Screen, policy: string, name: string): Promise<void> =>
  page
    .locator('.card', { hasText: policy })
    .getByRole('button', { name, exact: true })
    .filter({ visible: true })
    .click()

test('from the match report over the calculator to the confirmation', async () => {
  const phone = await play.phone('owner-other')
  await phone.open('/#/pages/home/index')
  await phone.tap('匹配报告')
  await phone.sees(POLICY.title)
  await phone.tap(/差一步/)
  await phone.sees(NEARLY)
  await tapOn(phone, NEARLY, '算一算')
  await phone.sees('不符合')
  await phone.tap('是')
  await phone.sees(/^符合$/)
  await phone.sees('¥30,000.00')
  await phone.sees('按您试填的数算的')
  await phone.tap('恢复现有数据')
  await phone.sees('按现有数据算的')
  await phone.tap('返回')

  const claimId = await offerTo(play.product, storyEnterprise(4))
  await phone.open(at.confirm(claimId))
  await phone.tap('确认享受 ¥300,000.00')
  await phone.sees('已确认享受')
  await phone.open('/#/packages/policy/report/index')
  await phone.sees('按 20')
  expect(await phone.says()).not.toContain(POLICY.title)
})
