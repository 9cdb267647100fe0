import { expect, test } from 'vitest'
import { clientFor } from '../product/client.ts'
import { at } from './addresses.ts'
import { stage } from './stage.ts'

const play = stage()
/** Somebody with a phone and no department. */
const NEWCOMER = { id: 'owner-none', name: '周敏', phone: '15400000003' } as const
const TITLE = '首台套装备奖励（示例）'

test('an admin lets an officer in, who enters a policy; deactivated, he is turned away on the page he has open', async () => {
  const admin = await play.desk('spj-admin')
  await admin.open(at.people)
  await admin.tap('无锡市科技局')
  await admin.tap('新增人员')
  await admin.type('姓名', NEWCOMER.name)
  await admin.type('手机号', NEWCOMER.phone)
  await admin.tapInSheet('经办')
  await admin.tapInSheet('新增')
  await admin.sees('已新增')

  const officer = await play.desk(NEWCOMER.id)
  await officer.open(at.policies)
  await officer.tap('新增政策')
  await officer.type('文号', '锡示例〔2026〕9号')
  await officer.type('文件名称', '关于支持首台套的若干措施（示例）')
  await officer.type('发文机关', '无锡市人民政府')
  await officer.tap('市级')
  await officer.tap('无锡市')
  await officer.type('政策名称', TITLE)
  await officer.tap('科技创新')
  await officer.type('施行日期', '2026-12-01')
  await officer.tap(/^新增，下一步/)
  await officer.sees('这里至少要有一个条件。')
  const { desk } = await clientFor(play.product, 'kjj-reviewer')
  expect(await desk.policies.query()).toContainEqual(
    expect.objectContaining({ title: TITLE, published: null, draft: expect.objectContaining({ version: 1 }) }),
  )

  await admin.page.getByRole('row', { name: '154****0003' }).getByRole('button').click()
  await admin.tapInSheet('停用这位人员')
  await admin.tapInSheet('确认停用')
  await admin.sees('已停用')
  await officer.tap('‹ 政策设计')
  await officer.tap('修改')
  await officer.sees('这里不在您的岗位范围内')
})
