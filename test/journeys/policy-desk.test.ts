import { civilDate } from '@huiqi/shared/workday'
import { expect, test } from 'vitest'
import { clientFor } from '../product/client.ts'
import { until } from '../product/until.ts'
import { at } from './addresses.ts'
import { letActFor } from './enterprises.ts'
import { learnsOfNewMatch } from './new-match.ts'
import type { Screen } from './screen.ts'
import { stage } from './stage.ts'

const play = stage()
const POLICY = { id: 'P001', title: '小型微利企业所得税优惠' } as const

/** The figures beside the rule, once they are those of the rule as it stands. */
async function figures({ page }: Screen): Promise<{ companies: number; yuan: number }> {
  const panel = page.locator('.preview-body:not(.preview-stale)').filter({ visible: true })
  const number = async (part: string) =>
    Number((await panel.locator(part).textContent({ timeout: 60_000 }))?.replace(/[^\d.]/g, ''))
  return { companies: await number('.reach-count'), yuan: await number('.reach-money') }
}

const draftOf = async (persona: string) => {
  const { desk } = await clientFor(play.product, persona)
  const draft = (await desk.policies.query()).find(({ policyId }) => policyId === POLICY.id)?.draft
  return draft ? desk.draft.query({ versionId: draft.versionId }) : null
}

/** Today as the product sees it: at night its clock is ahead. */
async function productsToday(): Promise<string> {
  const { now } = (await (await fetch(`${play.product.url}/healthz`)).json()) as { now: string }
  return civilDate(new Date(now))
}

test('a moved threshold is watched, published by another person, and told to whom it newly reaches', async () => {
  const officer = await play.desk('shuiwu-officer')
  await officer.open(at.policies)
  await officer.page.getByRole('row', { name: POLICY.title }).getByRole('button', { name: '修改' }).click()
  await officer.sees('年度应纳税所得额不超过300万元')
  const before = await figures(officer)

  await officer.tap(/年度应纳税所得额不超过/)
  await officer.type('数值', '4O0')
  await officer.sees('1 处要改正')
  await officer.type('数值', '400')
  await officer.sees('草稿已保存')
  const after = await until('the figures to follow', async () => {
    const now = await figures(officer)
    return now.companies > before.companies && now.yuan > before.yuan ? now : null
  })
  await officer.sees(`新增`)
  await officer.tap(/看是哪些企业/)
  expect(await officer.says()).not.toContain('button "发布"')

  const draft = (await until('the draft to be kept', async () => {
    const kept = await draftOf('shuiwu-reviewer')
    return JSON.stringify(kept?.source).includes('400万元') ? kept : null
  }))!
  const { desk } = await clientFor(play.product, 'shuiwu-reviewer')
  const { source, period } = draft
  const preview = await desk.preview.mutate({ policyId: POLICY.id, source, period })
  const [reached] = 'problems' in preview ? [] : preview.examples.entering
  await letActFor(play.product, 'owner-none', reached!.uscc)

  const reviewer = await play.desk('shuiwu-reviewer')
  await reviewer.open(at.policies)
  await reviewer.tap(POLICY.title)
  expect(await figures(reviewer)).toEqual(after)
  await reviewer.tap('发布')
  await reviewer.sees('“年度应纳税所得额不超过300万元”改为“年度应纳税所得额不超过400万元”')
  await reviewer.sees(`新增 ${(after.companies - before.companies).toLocaleString('zh-CN')} 家`)
  await reviewer.type('施行日期', await productsToday())
  await reviewer.tapInSheet('确认发布')
  await reviewer.sees('第 2 版已发布并施行')

  const phone = await play.phone('owner-none')
  await learnsOfNewMatch(phone, POLICY.title)
})
