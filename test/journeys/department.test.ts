import { expect, test } from 'vitest'
import { makeEnterprises } from '../bench/enterprises.ts'
import { clientFor } from '../product/client.ts'
import { rosterCsv, uploadRoster } from '../product/roster.ts'
import { at } from './addresses.ts'
import { badRoster } from './bad-roster.ts'
import { takeEnterpriseOf, takeEnterprises } from './enterprises.ts'
import { claimsOf, OFFICE, offer, POLICY } from './office.ts'
import { makeRoster, readErrorFile, rosterOn } from './roster-desk.ts'
import { stage } from './stage.ts'

const play = stage()
const bytes = (text: string) => new TextEncoder().encode(text)

test('a roster goes from its file over joint review, opinion and authorisation to the enterprises', async () => {
  const owned = await takeEnterpriseOf(play.product, 'owner-none')
  const [vetoed, plain, misnamed, dear] = takeEnterprises(4)
  const lines = [owned, vetoed!, plain!].map(({ uscc, name }) => ({ uscc, name, yuan: '300000' }))
  const wrong = [
    { uscc: misnamed!.uscc, name: '示例·写错名字有限公司', yuan: '300000' },
    { uscc: dear!.uscc, name: dear!.name, yuan: '300001' },
  ]

  const officer = await play.desk(OFFICE.officer)
  await makeRoster(officer, POLICY.title)
  await officer.giveFile('名单.csv', bytes(rosterCsv([...lines.slice(0, 2), ...wrong, lines[2]!])))
  await officer.tap('错误行 2')
  await officer.sees(`与登记名称“${misnamed!.name}”不一致`)
  await officer.sees('超过政策规定的上限 300,000.00 元')
  const file = await officer.fetchFile('下载错误行（XLSX）')
  expect(file.name).toMatch(/错误行\.xlsx$/)
  expect((await readErrorFile(file.path)).map(({ line }) => line)).toEqual([4, 5])
  await officer.tap('送联合审核')
  await officer.tapInSheet('无锡市生态环境局')
  await officer.tapInSheet('送 1 个部门审核')
  await officer.sees('无锡市生态环境局')
  const roster = rosterOn(officer)

  const joint = await play.desk('sthj-joint')
  await joint.open(at.vetoes)
  await joint.tap(new RegExp(POLICY.title))
  await joint.tap(vetoed!.name)
  await joint.tapInSheet('否决这家企业')
  await joint.tapInSheet('生态环境')
  await joint.type('理由', '2026 年 3 月因超标排放受行政处罚，尚未整改。')
  await joint.type('依据', '锡环罚〔2026〕18 号')
  await joint.tapInSheet('否决这家企业')
  await joint.sees('锡环罚〔2026〕18 号')
  await joint.tap('完成会审')
  await joint.tapInSheet('完成会审')
  await joint.sees('已完成')

  const reviewer = await play.desk(OFFICE.reviewer)
  await reviewer.open(at.roster(roster))
  await reviewer.tap('出具兑付意见')
  await reviewer.type('同意兑付的依据', '锡政办发〔2024〕14号，已核对认定文件。')
  await reviewer.tapInSheet('同意兑付')
  await reviewer.sees('已出具兑付意见')

  const finance = await play.desk(OFFICE.finance)
  await finance.open(at.rosters)
  await finance.tap(new RegExp(POLICY.title))
  await finance.tap('授权付款')
  await finance.tapInSheet('授权付款')
  await finance.sees('已授权付款')

  await officer.open(at.roster(roster))
  await officer.tap('否决 1')
  await officer.sees('锡环罚〔2026〕18 号')
  await officer.tap('下发名单')
  await officer.tapInSheet('下发给 2 家企业')
  await officer.sees('已下发')

  const phone = await play.phone('owner-none')
  const [claimId] = await claimsOf(play.product, roster, [owned])
  await phone.open(at.confirm(claimId!))
  await phone.tap('确认享受 ¥300,000.00')
  await phone.sees('已到账')
})

test('the sandbox has a roster to try the desk with: the personas’ enterprises, and two bad lines', async () => {
  const csv = await (await fetch(`${play.product.url}/sandbox/roster.csv`)).bytes()
  const { rosterId } = await uploadRoster(play.product, { officer: OFFICE.officer, policyId: POLICY.id, csv })
  const { roster } = await clientFor(play.product, OFFICE.officer)
  expect(await roster.get.query({ rosterId })).toMatchObject({ rowCount: 5, problemCount: 2 })
})

test('confirmed claims are approved together and paid in one batch at the desks', async () => {
  const enterprises = [
    await takeEnterpriseOf(play.product, 'owner-other'),
    await takeEnterpriseOf(play.product, 'owner-other'),
  ]
  const claimIds = await offer(play.product, { enterprises, yuan: '120000', reviewed: false })
  for (const claimId of claimIds) {
    const phone = await play.phone('owner-other')
    await phone.open(at.confirm(claimId))
    await phone.tap('确认享受 ¥120,000.00')
    await phone.sees('已确认享受')
  }

  const reviewer = await play.desk(OFFICE.reviewer)
  await reviewer.open(at.review)
  for (const { name } of enterprises) await reviewer.page.getByRole('checkbox', { name }).click()
  await reviewer.tap('出具兑付意见')
  await reviewer.type('同意兑付的依据', '锡政办发〔2024〕14号，已核对认定文件。')
  await reviewer.tapInSheet('审核通过 2 件')
  await reviewer.sees('2 件已审核通过')

  const finance = await play.desk(OFFICE.finance)
  await finance.open(at.finance)
  for (const { name } of enterprises) await finance.page.getByRole('checkbox', { name }).click()
  await finance.sees('¥240,000.00')
  await finance.tap('下达支付')
  await finance.tapInSheet('下达支付 2 笔')
  await finance.tap(/^\d+月\d+日（周.）/)
  await finance.sees('人工下达')
  await finance.sees('已入账 2 笔 ¥240,000.00')
})

test('of 10 000 rows the 50 bad ones are told by line, column and reason, and come back as a file', async () => {
  const { csv, bad } = badRoster(await makeEnterprises(play.product, 10_000, 'handler-one'), 50)
  const desk = await play.desk(OFFICE.officer)
  await makeRoster(desk, POLICY.title)
  await desk.giveFile('一万行.csv', bytes(csv))
  await desk.tap('错误行 50')
  await desk.sees('共 50 处')
  expect(await desk.says()).toContain('名单 9950')

  const { roster } = await clientFor(play.product, OFFICE.officer)
  const { problems } = await roster.problems.query({ rosterId: rosterOn(desk) })
  expect(problems.map(({ line, column, code }) => ({ line, column, code }))).toEqual(bad)

  const file = await readErrorFile((await desk.fetchFile('下载错误行（XLSX）')).path)
  expect(file.map(({ line }) => line)).toEqual(bad.map(({ line }) => line))
  expect(file.filter(({ reasons }) => !/【.+】.+。/.test(reasons))).toEqual([])
})
