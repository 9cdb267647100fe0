import { civilDate } from '@huiqi/shared/workday'
import { at } from '../journeys/addresses.ts'
import { takeEnterpriseOf, takeEnterprises } from '../journeys/enterprises.ts'
import { approve, OFFICE, offer, POLICY, pay } from '../journeys/office.ts'
import { makeRoster, rosterOn } from '../journeys/roster-desk.ts'
import type { Screen } from '../journeys/screen.ts'
import { clientFor, newKey } from '../product/client.ts'
import { sendFacts } from '../product/facts.ts'
import { rosterCsv, uploadRoster } from '../product/roster.ts'
import type { Gallery } from './gallery.ts'

const goTo = (address: string, words: string | RegExp) => async (screen: Screen) => {
  await screen.open(address)
  await screen.sees(words)
}
const csvOf = (yuan: string, extra: string) => {
  const lines = takeEnterprises(60).map(({ uscc, name }) => ({ uscc, name, yuan }))
  return `${rosterCsv(lines)}\n${extra}`
}

/** Every screen of the departments, along a story. */
export async function staffScreens(gallery: Gallery): Promise<void> {
  await claimsAtTheDesks(gallery)
  await aRoster(gallery)
  await aCorrection(gallery)
  await aFileOfFacts(gallery)
  await thePeople(gallery)
}

async function thePeople({ desk }: Gallery): Promise<void> {
  await desk('staff-people', 'spj-admin', goTo(at.people, '无锡市科技局'))
  await desk('staff-people-new', 'spj-admin', goTo(at.newDepartment, '负责的数据（可多选）'))
  await desk('staff-people-department', 'spj-admin', goTo(at.department('kjj'), '科技'))
  await desk('staff-people-add', 'spj-admin', async (screen) => {
    await goTo(at.department('kjj'), '科技')(screen)
    await screen.tap('新增人员')
    await screen.type('姓名', '何平')
    await screen.tapInSheet('审核')
  })
}

/** Beside the desk's also the owner's screens of it: before the answer and after. */
async function aCorrection({ desk, phone, product }: Gallery): Promise<void> {
  const { profile } = await clientFor(product, 'owner-one')
  const about = { attribute: 'revenue', period: '2025' }
  const said = { value: '3000', reason: '漏报了一张申报表。', evidence: '2025 年 12 月增值税申报表' }
  const { correctionId } = await profile.askCorrection.mutate({ key: newKey(), ...about, ...said })
  const shown = goTo(at.value('revenue', '2025'), '贵公司请部门核对')
  await phone('profile-asked', 'owner-one', shown)
  await desk('staff-corrections', 'shuiwu-officer', goTo(at.corrections, '企业说应该是'))
  await desk('staff-correction', 'shuiwu-officer', async (screen) => {
    await goTo(at.correction(correctionId), '漏报了一张申报表。')(screen)
    await screen.tap(/^更正/)
  })
  const { profile: officer } = await clientFor(product, 'shuiwu-officer')
  await officer.keep.mutate({ key: newKey(), correctionId, reason: '与年度汇算清缴申报表一致，数据维持不变。' })
  await phone('profile-answered', 'owner-one', shown)
}

async function aFileOfFacts({ desk, product }: Gallery): Promise<void> {
  const today = civilDate(new Date())
  const usccs = takeEnterprises(40).map(({ uscc }) => uscc)
  const heading = '统一社会信用代码,企业名称,期间,数据日期,营业（销售）收入(万元),年纳税额(万元),纳税状态'
  const good = usccs.map((uscc, nth) => `${uscc},,2025,${today},${1200 + nth},${30 + nth},正常`)
  const bad = [
    `${usccs[0]!.slice(0, 17)}I,,2025,${today},1200,30,正常`,
    `${usccs[1]},,2025,2026-02-30,1200,30,正常`,
    `${usccs[2]},,2025年13月,${today},一千万,30,停业`,
    `${usccs[3]},,2025,2025-12-31,1203,33,正常`,
  ]
  const importId = await sendFacts(
    product,
    'shuiwu-officer',
    '2025年度纳税数据.csv',
    [heading, ...good, ...bad].join('\n'),
  )
  await desk('staff-facts-file', 'shuiwu-officer', goTo(at.factFile(importId), '已有更新的数据'))
  await desk('staff-facts', 'shuiwu-officer', goTo(at.facts, '2025年度纳税数据.csv'))
  await desk('staff-facts-dictionary', 'shuiwu-officer', async (screen) => {
    await goTo(at.facts, '导入本部门的数据')(screen)
    await screen.tap('指标字典')
    await screen.sees('营业（销售）收入')
  })
}

async function aRoster({ desk, product }: Gallery): Promise<void> {
  await desk('staff-new-roster', OFFICE.officer, goTo(at.newRoster, '为哪项政策建立名单？'))
  await desk('staff-new-roster-form', OFFICE.officer, async (screen) => {
    await goTo(at.newRoster, '为哪项政策建立名单？')(screen)
    await screen.tap(new RegExp(POLICY.title))
  })
  let empty = ''
  await desk('staff-roster-empty', OFFICE.officer, async (screen) => {
    await makeRoster(screen, POLICY.title)
    empty = rosterOn(screen)
  })
  const { roster } = await clientFor(product, OFFICE.officer)
  const { version: emptyVersion } = await roster.get.query({ rosterId: empty })
  await roster.cancel.mutate({ key: newKey(), rosterId: empty, version: emptyVersion })

  const csv = csvOf('300000', '91350100M000100Y43,示例·不在库的公司,300000,\n913202,少了几位的公司,三十万,')
  const { rosterId, version } = await uploadRoster(product, { officer: OFFICE.officer, policyId: POLICY.id, csv })
  const open = goTo(at.roster(rosterId), '共 60 家')
  await desk('staff-roster', OFFICE.officer, open)
  await desk('staff-roster-problems', OFFICE.officer, async (screen) => {
    await open(screen)
    await screen.tap('错误行 2')
  })
  await desk('staff-roster-row', OFFICE.officer, async (screen) => {
    await open(screen)
    await screen.page.locator('.cell-link').first().click()
    await screen.sees('注册地在无锡市')
  })
  await desk('staff-roster-ask-joint', OFFICE.officer, async (screen) => {
    await open(screen)
    await screen.tap('送联合审核')
    await screen.sees('无锡市生态环境局')
  })
  const departments = ['sthj', 'yjj', 'gaj']
  const asked = await roster.askJointReview.mutate({ key: newKey(), rosterId, version, departments, days: 5 })

  await desk('staff-joint-list', 'sthj-joint', goTo(at.vetoes, POLICY.title))
  await desk('staff-joint-veto', 'sthj-joint', async (screen) => {
    await goTo(at.jointReview(rosterId), '共 60 家')(screen)
    await screen.page.locator('.cell-link').nth(1).click()
    await screen.tapInSheet('否决这家企业')
    await screen.tapInSheet('生态环境')
    await screen.type('理由', '2026 年 3 月因超标排放受行政处罚，尚未整改。')
    await screen.type('依据', '锡环罚〔2026〕18 号')
  })
  const joint = await clientFor(product, 'sthj-joint')
  const { rows } = await joint.roster.rows.query({ rosterId })
  const reason = '2026 年 3 月因超标排放受行政处罚，尚未整改。'
  const veto = {
    rosterId,
    uscc: rows[1]!.uscc,
    category: 'environment',
    reason,
    evidence: '锡环罚〔2026〕18 号',
  } as const
  await joint.roster.veto.mutate({ key: newKey(), ...veto })
  await desk('staff-joint-review', 'sthj-joint', goTo(at.jointReview(rosterId), '锡环罚〔2026〕18 号'))
  await desk('staff-roster-joint', OFFICE.officer, goTo(at.roster(rosterId), '共 60 家'))
  for (const department of departments) {
    const reviewer = await clientFor(product, `${department}-joint`)
    await reviewer.roster.finishJointReview.mutate({ key: newKey(), rosterId })
  }
  await desk('staff-roster-opinion', OFFICE.reviewer, async (screen) => {
    await open(screen)
    await screen.tap('出具兑付意见')
  })
  await desk('staff-roster-release', OFFICE.officer, async (screen) => {
    await open(screen)
    await screen.tap('下发名单')
  })
  await desk('staff-todo', OFFICE.reviewer, goTo(at.todo, '名单可先审后发'))
  const reviewer = await clientFor(product, OFFICE.reviewer)
  const opinion = { rosterId, version: asked.version, opinionBasis: '锡政办发〔2024〕14号，已核对认定文件。' }
  await reviewer.roster.review.mutate({ key: newKey(), ...opinion })
  await desk('staff-roster-authorise', OFFICE.finance, async (screen) => {
    await open(screen)
    await screen.tap('授权付款')
  })
  await desk('staff-rosters', OFFICE.officer, goTo(at.rosters, POLICY.title))
}

/** Confirms a claim as its enterprise. */
async function confirm({ product }: Gallery, claimId: string, uscc: string): Promise<void> {
  const { claim } = await clientFor(product, 'owner-none', uscc)
  const { version, account, consentText } = await claim.get.query({ claimId })
  const consent = { id: consentText!.id, version: consentText!.version }
  await claim.confirm.mutate({ key: newKey(), claimId, version, accountId: account!.id, consent })
}

async function claimsAtTheDesks(gallery: Gallery): Promise<void> {
  const { desk, product } = gallery
  const enterprises = []
  for (let nth = 0; nth < 6; nth += 1) enterprises.push(await takeEnterpriseOf(product, 'owner-none'))
  const claimIds = await offer(product, { enterprises, yuan: '120000', reviewed: false })
  for (const [nth, { uscc }] of enterprises.slice(0, 5).entries()) await confirm(gallery, claimIds[nth]!, uscc)
  const { claim } = await clientFor(product, 'owner-none', enterprises[5]!.uscc)
  const disputed = await claim.get.query({ claimId: claimIds[5]! })
  const dispute = {
    claimId: disputed.id,
    version: disputed.version,
    subject: 'amount',
    statement: '按文件应为 30 万元。',
  } as const
  await claim.dispute.mutate({ key: newKey(), ...dispute })

  await desk('staff-review', OFFICE.reviewer, async (screen) => {
    await screen.open(at.review)
    await screen.tap('全选本页')
  })
  await desk('staff-claim', OFFICE.reviewer, goTo(at.staffClaim(claimIds[0]!), enterprises[0]!.name))
  await desk('staff-disputes', OFFICE.reviewer, goTo(at.disputes, '按文件应为 30 万元。'))
  await desk('staff-dispute', OFFICE.reviewer, goTo(at.staffClaim(claimIds[5]!), '按文件应为 30 万元。'))
  for (const claimId of claimIds.slice(0, 4)) await approve(product, claimId)
  await pay(product, claimIds.slice(0, 2))
  await desk('staff-payable', OFFICE.finance, async (screen) => {
    await screen.open(at.finance)
    await screen.tap('全选本页')
    await screen.tap('下达支付')
  })
  await desk('staff-batches', OFFICE.finance, async (screen) => {
    await screen.open(at.finance)
    await screen.tap('付款批次')
    await screen.sees('人工下达')
  })
  await desk('staff-batch', OFFICE.finance, async (screen) => {
    await screen.open(at.finance)
    await screen.tap('付款批次')
    await screen.tap(/^\d+月\d+日（周.）/)
    await screen.sees('文件指纹')
  })
  await desk('staff-settlement', OFFICE.finance, async (screen) => {
    await screen.open(at.finance)
    await screen.tap('市区结算')
  })
  await desk('staff-budgets', OFFICE.finance, goTo(at.budgets, POLICY.title))
  await desk('staff-finance-todo', OFFICE.finance, goTo(at.todo, '办件待付款'))
  await desk('staff-rectifications', OFFICE.officer, goTo(at.rectifications, '等了两天。'))
  await desk('bank', OFFICE.finance, goTo('/sandbox/bank', '处理结果'))
}
