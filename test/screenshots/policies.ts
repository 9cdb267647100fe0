import { civilDate } from '@huiqi/shared/workday'
import { at } from '../journeys/addresses.ts'
import { letActFor } from '../journeys/enterprises.ts'
import type { Screen } from '../journeys/screen.ts'
import { clientFor, newKey } from '../product/client.ts'
import { until } from '../product/until.ts'
import type { Gallery } from './gallery.ts'

const POLICY = { id: 'P001', title: '小型微利企业所得税优惠', was: '300万元', becomes: '400万元' } as const
const OFFICER = 'shuiwu-officer'
const REVIEWER = 'shuiwu-reviewer'
const OWNER = 'owner-none'
const TOLD_WITHIN_MS = 120_000

const goTo = (address: string, words: string | RegExp) => async (screen: Screen) => {
  await screen.open(address)
  await screen.sees(words)
}
/** The figures beside the rule take seconds the first time. */
const seesFigures = async ({ page }: Screen) =>
  page.locator('.preview-body:not(.preview-stale)').filter({ visible: true }).waitFor({ timeout: 60_000 })

/** A policy is changed at the desk and published; its owners learn that they can have it now. */
export async function policyScreens(gallery: Gallery): Promise<void> {
  await aNewPolicy(gallery)
  const { versionId, reached } = await aDraft(gallery)
  await itsPublication(gallery, versionId)
  await whomItReaches(gallery, reached)
}

async function aNewPolicy({ desk }: Gallery): Promise<void> {
  await desk('staff-policies', 'kjj-officer', goTo(at.policies, '新增政策'))
  await desk('staff-new-policy', 'kjj-officer', goTo(at.newPolicy, '依据的文件'))
}

/** A draft that reaches more. @returns it, and one of those it newly reaches */
async function aDraft({ desk, phone, product }: Gallery): Promise<{ versionId: string; reached: string }> {
  const { desk: officer } = await clientFor(product, OFFICER)
  const { versionId } = await officer.startDraft.mutate({ key: newKey(), policyId: POLICY.id })
  const open = async (screen: Screen) => {
    await goTo(at.policyDraft(versionId), '谁可以享受')(screen)
    await seesFigures(screen)
  }
  await desk('staff-policy', OFFICER, open)
  await desk('staff-policy-condition', OFFICER, async (screen) => {
    await open(screen)
    await screen.tap(/年度应纳税所得额不超过/)
    await screen.sees('写给企业看的句子')
  })
  await desk('staff-policy-wrong', OFFICER, async (screen) => {
    await open(screen)
    await screen.tap(/年度应纳税所得额不超过/)
    await screen.type('数值', '4O0')
    await screen.sees('1 处要改正')
    await screen.type('数值', '300')
    await screen.sees('草稿已保存')
  })
  const { revision, source, summary, basis, period, validFrom, validTo } = await officer.draft.query({ versionId })
  const changed = JSON.parse(JSON.stringify(source).replaceAll(POLICY.was, POLICY.becomes)) as typeof source
  const fields = { source: changed, summary, basis, period, validFrom, validTo }
  await officer.saveDraft.mutate({ key: newKey(), versionId, revision, ...fields })
  await phone('staff-policy-narrow', OFFICER, open)
  const preview = await officer.preview.mutate({ policyId: POLICY.id, source: changed, period })
  const [reached] = 'problems' in preview ? [] : preview.examples.entering
  return { versionId, reached: reached!.uscc }
}

async function itsPublication({ desk, product }: Gallery, versionId: string): Promise<void> {
  await desk('staff-policy-reviewer', REVIEWER, async (screen) => {
    await goTo(at.policyDraft(versionId), '谁可以享受')(screen)
    await seesFigures(screen)
    await screen.tap('看是哪些企业')
  })
  await desk('staff-policy-publish', REVIEWER, async (screen) => {
    await goTo(at.policyDraft(versionId), '谁可以享受')(screen)
    await seesFigures(screen)
    await screen.tap('发布')
    await screen.sees('施行日期')
  })
  const { now } = (await (await fetch(`${product.url}/healthz`)).json()) as { now: string }
  const { desk: reviewer } = await clientFor(product, REVIEWER)
  const { revision, validTo } = await reviewer.draft.query({ versionId })
  const validFrom = civilDate(new Date(now))
  await reviewer.publish.mutate({ key: newKey(), versionId, revision, validFrom, validTo })
}

/** Told of it, the owner finds it on the first page, among the messages and first in the report. */
async function whomItReaches({ phone, desk, product }: Gallery, uscc: string): Promise<void> {
  await letActFor(product, OWNER, uscc)
  const { push } = await clientFor(product, OWNER, uscc)
  await until('the owner to be told', async () => (await push.news.query()).unseen > 0, TOLD_WITHIN_MS)
  const forIt = (look: (screen: Screen) => Promise<void>) => async (screen: Screen) => {
    await screen.page.addInitScript(`localStorage.setItem('enterprise', '{"data":"${uscc}"}')`)
    await look(screen)
  }
  await phone('home-new', OWNER, forIt(goTo(at.home, '新符合')))
  await phone('me-push', OWNER, forIt(goTo(at.me, '新符合政策提醒')))
  await phone('messages-new', OWNER, forIt(goTo(at.messages, POLICY.title)))
  await phone('report-new', OWNER, forIt(goTo(at.report, POLICY.title)))
  await desk('staff-policies-published', OFFICER, goTo(at.policies, /新符合 \d/))
}
