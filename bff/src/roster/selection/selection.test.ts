import { randomUUID } from 'node:crypto'
import { selectBatch, sha256 } from '@huiqi/shared/selection'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Tx } from '../../db/database.ts'
import { withCaller } from '../../db/transaction.ts'
import { sm3 } from '../../secrets/sm3.ts'
import { enterprise, type RosterWorld, startRosterWorld } from '../../testing/roster-world.ts'

let world: RosterWorld
const uscc = (n: number) => enterprise(n).uscc
const REVENUE = { text: '上年营业收入不低于1000万元', of: 'revenue[Y-1]', op: '>=', value: '1000万元' }
const RATE = { rate: '1%', of: 'revenue[Y-1]' }
/** 万元 of revenue and the group it belongs to; the revenue of the fifth is not known, the sixth has too little. */
const known: readonly (readonly [n: number, revenue: number | null, group: string | null])[] = [
  [1, 2000, '甲集团'],
  [2, 3000, '甲集团'],
  [3, 1000, null],
  [4, 3000, '乙集团'],
  [5, null, null],
  [6, 900, null],
]
beforeAll(async () => {
  world = await startRosterWorld(6)
  await world.giveFacts(
    known.flatMap(([n, revenue, group]) => [
      ...(revenue === null ? [] : [fact(n, 'revenue', revenue * 1_000_000, '2025')]),
      ...(group === null ? [] : [fact(n, 'enterprise_group', group, null)]),
    ]),
  )
})
afterAll(() => world.close())

const fact = (n: number, attribute: string, value: string | number, period: string | null) => {
  return { uscc: uscc(n), attribute, value, period }
}
type Name = Parameters<RosterWorld['token']>[0]
const inside = <T>(name: Name, run: (tx: Tx) => Promise<T>): Promise<T> =>
  withCaller(world.app.apiPool, { tokenHash: sm3(world.token(name)), uscc: null, now: world.app.clock() }, run)
const officer = () => world.staff('officer')

/** Draws a roster of a new policy with this selection. */
async function draw(policyId: string, selection: object, benefit: object = RATE, cap: number | null = null) {
  await world.addPolicy(policyId, { condition: REVENUE, benefit, selection }, cap)
  const { id } = await officer().create({ key: randomUUID(), policyId, kind: 'matched' })
  await world.runJobs()
  return officer().get({ rosterId: id })
}
const rowsOf = async (rosterId: string) =>
  (await officer().rows({ rosterId })).rows.map((row) => [row.line, row.uscc, row.amountFen])
const candidatesOf = async (rosterId: string) => (await officer().candidates({ rosterId })).candidates
const leftOf = async (rosterId: string) =>
  (await officer().candidates({ rosterId, left: true })).candidates.map((one) => [one.uscc, one.place, one.reason])

test('ranks by a figure: the first of the quota become rows, the others keep their place and the reason', async () => {
  const roster = await draw('ranked', { rank: 'revenue[Y-1]', quota: 3 })
  expect(roster).toMatchObject({ status: 'open', rowCount: 3, totalFen: 80_000_000, undeterminedCount: 1 })
  // 2 and 4 have the same figure: the smaller uscc comes first.
  const [second, fourth] = [uscc(2), uscc(4)].sort()
  expect(await rowsOf(roster.id)).toEqual([
    [1, second, 30_000_000],
    [2, fourth, 30_000_000],
    [3, uscc(1), 20_000_000],
  ])
  expect(await leftOf(roster.id)).toEqual([[uscc(3), 4, '第 4 名，名额 3 家']])
  expect(roster.selection).toMatchObject({
    method: '按“营业（销售）收入（上年）”从高到低排名',
    limits: ['名额 3 家', '次序相同的，统一社会信用代码小的在前'],
    seed: null,
    outcome: { candidateCount: 4, entitledFen: 80_000_000, lastIn: '第 3 名，营业（销售）收入（上年） 2000万元' },
  })
  const { enterprises } = await officer().undetermined({ rosterId: roster.id })
  expect(enterprises.map((one) => one.uscc)).toEqual([uscc(5)])
})

test('draws lots by the seed that lay down before, the same each time, for anyone who computes it', async () => {
  const seed = '福彩双色球2026060期'
  const roster = await draw('lots', { lottery: seed, quota: 2 })
  expect(roster.selection!.seed).toMatchObject({ value: seed, by: '无锡市科技局 王*' })
  const candidates = await candidatesOf(roster.id)
  const byLot = [1, 2, 3, 4].map(uscc).sort((a, b) => (sha256(`${seed}:${a}`) < sha256(`${seed}:${b}`) ? -1 : 1))
  expect(candidates.map((one) => one.uscc)).toEqual(byLot)
  expect(candidates.map(({ lot }) => lot)).toEqual(byLot.map((one) => sha256(`${seed}:${one}`)))
  expect((await rowsOf(roster.id)).map(([, one]) => one)).toEqual(byLot.slice(0, 2))

  const first = { rows: await rowsOf(roster.id), selection: roster.selection }
  await officer().match({ key: randomUUID(), rosterId: roster.id, version: roster.version })
  await world.runJobs()
  const again = await officer().get({ rosterId: roster.id })
  expect(await rowsOf(roster.id)).toEqual(first.rows)
  expect(again.selection!.seed).toEqual(first.selection!.seed)
  expect(again.selection!.outcome).toMatchObject({
    inputDigest: first.selection!.outcome!.inputDigest,
    outcomeDigest: first.selection!.outcome!.outcomeDigest,
  })
  expect(await world.events(roster.id)).toEqual([
    'create',
    'order_selection',
    'select',
    'match',
    'match',
    'select',
    'match',
  ])
  const { rows } = await world.workerPool.query(
    `select data from audit_event where subject_id = $1 and action = 'select' order by seq limit 1`,
    [roster.id],
  )
  expect(rows[0].data).toMatchObject({ by: 'lottery', seed, candidateCount: 4, selectedCount: 2 })
  expect(rows[0].data).toMatchObject({ outcomeDigest: first.selection!.outcome!.outcomeDigest })
  await expect(
    world.workerPool.query(`update roster_selection set seed = 'x' where roster_id = $1`, [roster.id]),
  ).rejects.toThrow()
})

test('a total that is too small is shared in proportion to the 分, down to what each funder gives', async () => {
  const roster = await draw('shared', { first_come: true, budget: '10万元', when_short: 'pro_rata' })
  // 20, 30, 10 and 30 万元 of 90 share 10: 2.2222…, 3.3333…, 1.1111… and 3.3333… 万元.
  expect(roster).toMatchObject({ rowCount: 4, totalFen: 10_000_000 })
  const amounts = new Map((await rowsOf(roster.id)).map(([, one, fen]) => [one, fen as number]))
  for (const [n, entitled] of [
    [1, 20],
    [2, 30],
    [3, 10],
    [4, 30],
  ] as const)
    expect(Math.abs(amounts.get(uscc(n))! - (entitled * 10_000_000) / 90)).toBeLessThan(1)
  expect(roster.selection!.outcome).toMatchObject({ entitledFen: 90_000_000 })
  expect(roster.budget!.legs.reduce((sum, { neededFen }) => sum + neededFen, 0)).toBe(10_000_000)

  await officer().release({ key: randomUUID(), rosterId: roster.id, version: roster.version })
  await world.runJobs()
  expect(await officer().get({ rosterId: roster.id })).toMatchObject({ status: 'released', releasedCount: 4 })
  const { rows } = await world.workerPool.query(
    `select c.uscc, c.amount_fen, c.legs, s.explanation -> 'amount' as amount
     from claim c join claim_snapshot s on s.claim_id = c.id where c.roster_id = $1`,
    [roster.id],
  )
  expect(rows).toHaveLength(4)
  for (const claim of rows) {
    expect(claim.amount_fen).toBe(amounts.get(claim.uscc))
    expect(claim.legs.reduce((sum: number, { fen }: { fen: number }) => sum + fen, 0)).toBe(claim.amount_fen)
    expect(claim.amount.fen).toBe(claim.amount_fen)
    expect(claim.amount.steps.at(-1).text).toMatch(/^择优第 \d 名，本批兑付 [\d,.]+ 元$/)
  }
})

test('one of a group: the second stays with whom it was counted', async () => {
  const roster = await draw('grouped', { rank: 'revenue[Y-1]', once_per: 'enterprise_group' })
  expect(roster).toMatchObject({ rowCount: 3, totalFen: 70_000_000 })
  expect(await leftOf(roster.id)).toEqual([[uscc(1), null, `“所属企业集团”与${enterprise(2).name}相同，已计过一次`]])
})

test('places are worth their prize, within the policy’s cap, although no amount is stated', async () => {
  const prizes = [
    { places: 1, pay: '5万元' },
    { places: '2-3', pay: '3万元' },
  ]
  const roster = await draw('prized', { rank: 'revenue[Y-1]', prizes }, { unstated: '按名次' }, 4_000_000)
  expect((await rowsOf(roster.id)).map(([, , fen]) => fen)).toEqual([4_000_000, 3_000_000, 3_000_000])
  expect(await leftOf(roster.id)).toEqual([[uscc(3), 4, '第 4 名，没有这个名次的奖励']])
  await officer().release({ key: randomUUID(), rosterId: roster.id, version: roster.version })
  await world.runJobs()
  expect(await officer().get({ rosterId: roster.id })).toMatchObject({ releasedCount: 3, problemCount: 0 })
})

test('the outcome follows from what is kept: plan and candidates', async () => {
  const roster = await draw('spent', { rank: 'revenue[Y-1]', budget: '70万元' })
  const { rows } = await world.workerPool.query(
    `select uscc, entitled_fen as fen, scores, parts, place, awarded_fen, left_for from roster_candidate
     where roster_id = $1 order by uscc desc`,
    [roster.id],
  )
  const plan = { quota: null, prizes: [], budget: 70_000_000, whenShort: 'until_spent' } as const
  const outcome = selectBatch(
    { order: { by: 'rank', weights: { 0: 1 } }, ...plan },
    rows.map((row) => ({ ...row, submittedAt: '' })),
  )
  const kept = [...rows].sort((a, b) => a.place - b.place)
  expect(kept.filter((row) => row.awarded_fen !== null).map((row) => [row.uscc, row.place, row.awarded_fen])).toEqual(
    outcome.selected.map(({ uscc, place, fen }) => [uscc, place, fen]),
  )
  expect(kept.filter((row) => row.left_for !== null).map((row) => [row.uscc, row.place, row.left_for])).toEqual(
    outcome.left.map(({ uscc, place, reason }) => [uscc, place, reason]),
  )
  expect(outcome.left.map(({ reason }) => reason)).toEqual(['BUDGET', 'BUDGET'])
})

test('先到先得 is not drawn where it decides: nobody has applied', async () => {
  for (const [id, selection] of Object.entries({
    few: { first_come: true, quota: 3 },
    spending: { first_come: true, budget: '10万元' },
  }))
    await expect(draw(id, selection)).rejects.toThrow('请上传选定的名单文件')
})

test('is seen by its department, those asked and finance', async () => {
  const { id, version } = await draw('seen', { lottery: '第60期', quota: 1 })
  await officer().askJointReview({ key: randomUUID(), rosterId: id, version, departments: ['sthj'] })
  for (const name of ['officer', 'ecology', 'finance'] as const)
    expect(await world.staff(name).candidates({ rosterId: id })).toMatchObject({ total: 4 })
  for (const name of ['stranger', 'safety'] as const)
    await expect(world.staff(name).candidates({ rosterId: id })).rejects.toThrow()
  for (const table of ['roster_selection', 'roster_candidate']) {
    const of = sql`select 1 from ${sql.table(table)} where roster_id = ${id}`
    for (const name of ['officer', 'ecology', 'finance'] as const)
      expect((await inside(name, (tx) => of.execute(tx))).rows.length).toBeGreaterThan(0)
    for (const name of ['stranger', 'safety'] as const)
      expect((await inside(name, (tx) => of.execute(tx))).rows).toEqual([])
  }
})

test('only its department’s officer lays a seed down, in his own name, and nobody changes a drawing by SQL', async () => {
  const roster = await world.create('matched')
  const lay = (name: Name) =>
    inside(name, (tx) =>
      sql`insert into roster_selection (roster_id, seed, ordered_by, ordered_at)
        values (${roster.id}, 'x', app_person(), now())`.execute(tx),
    )
  for (const name of ['stranger', 'finance', 'reviewer'] as const)
    await expect(lay(name)).rejects.toThrow('row-level security')
  await lay('officer')
  await expect(lay('officer')).rejects.toThrow('duplicate key')
  for (const change of [
    "update roster_selection set seed = 'y'",
    'delete from roster_selection',
    'delete from roster_candidate',
  ])
    await expect(inside('officer', (tx) => sql.raw(change).execute(tx))).rejects.toThrow('permission denied')
})
