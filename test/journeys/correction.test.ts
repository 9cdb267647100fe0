import { expect, test } from 'vitest'
import { at } from './addresses.ts'
import { storyEnterprise } from './enterprises.ts'
import type { Screen } from './screen.ts'
import { stage } from './stage.ts'

const play = stage()
const POLICY = '高新技术企业有效申报补助'
const VALUE = '当年有效申报'

/** Taps within the card of one policy. */
const tapOn = ({ page }: Screen, policy: string, name: string): Promise<void> =>
  page
    .locator('.card', { hasText: policy })
    .getByRole('button', { name, exact: true })
    .filter({ visible: true })
    .click()

test('what a department has not supplied is asked for, supplied, and lets a policy be had', async () => {
  const phone = await play.phone('owner-three')
  await phone.open(`${at.report}?part=undetermined`)
  await phone.sees(`缺“${VALUE}”，由科技部门提供`)
  await tapOn(phone, POLICY, '补充数据')
  await phone.tapInSheet(new RegExp(`^${VALUE}`))
  await phone.sees('现在：没有数据')
  await phone.tap('提交核对')
  await phone.sees('请选一项。')
  await phone.tap('是')
  await phone.type('说明', '今年 6 月已提交高企认定申报，已受理。')
  await phone.type('有什么可以证明（选填）', '受理编号 GQ2026-0612')
  await phone.tap('提交核对')
  await phone.sees(/轮到无锡市科技局，.+24:00 前答复。/)

  const desk = await play.desk('kjj-officer')
  await desk.open(at.todo)
  await desk.tap(/数据待核对/)
  await desk.tap(storyEnterprise(2).name)
  await desk.sees('今年 6 月已提交高企认定申报，已受理。')
  await desk.sees('? 现在待核实')
  await desk.tap(/^更正/)
  await desk.type('数据来源', '科技局高企申报系统受理台账')
  await desk.tap('更正并答复')
  await desk.sees('已更正')

  await phone.open(at.messages)
  await phone.tap(/数据已更正/)
  await phone.sees('请部门核对过的')
  await phone.tap(new RegExp(`^${VALUE}.+已更正`))
  await phone.sees('科技局高企申报系统受理台账')
  await phone.open(at.report)
  await phone.sees('按 20')
  await phone.sees(POLICY)
  expect(await phone.says()).not.toContain(`缺“${VALUE}”`)
})
