import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterprise, type RosterWorld, startRosterWorld } from '../testing/roster-world.ts'

let world: RosterWorld
/** 元 of revenue, and whether the register of the dishonest holds it, by enterprise; the rest is not known. */
const known: readonly (readonly [number, number | null, boolean | null])[] = [
  [1, 20_000_000, false],
  [2, 90_000_000, false],
  [3, 5_000_000, false],
  [4, 20_000_000, true],
  [5, null, false],
  [6, 20_000_000, null],
]
beforeAll(async () => {
  world = await startRosterWorld(1_500)
  await world.giveFacts(
    known.flatMap(([n, revenue, dishonest]) => [
      ...(revenue === null
        ? []
        : [{ uscc: enterprise(n).uscc, attribute: 'revenue', period: '2025', value: revenue * 100 }]),
      ...(dishonest === null
        ? []
        : [{ uscc: enterprise(n).uscc, attribute: 'dishonest_list', period: null, value: dishonest }]),
    ]),
  )
  await world.workerPool.query(`update enterprise set region = '320582' where uscc = $1`, [enterprise(1_500).uscc])
})
afterAll(() => world.close())

const drawn = async () => {
  const roster = await world.create('matched')
  expect(roster).toMatchObject({ status: 'filling' })
  await world.runJobs()
  return world.staff('officer').get({ rosterId: roster.id })
}

test('takes who is eligible with amount and reasons, and lists who is undetermined with what is missing', async () => {
  const roster = await drawn()
  // 1% of revenue, at most 50 万元; undetermined are 5, 6 and all 1 493 in the region of whom nothing is known.
  expect(roster).toMatchObject({
    status: 'open',
    rowCount: 2,
    totalFen: 70_000_000,
    undeterminedCount: 1_495,
    problemCount: 0,
  })
  const { rows } = await world.staff('officer').rows({ rosterId: roster.id })
  expect(rows.map(({ uscc, amountFen, conditions }) => [uscc, amountFen, conditions.words])).toEqual([
    [enterprise(1).uscc, 20_000_000, '2/2 条'],
    [enterprise(2).uscc, 50_000_000, '2/2 条'],
  ])
  const { reasons } = await world.staff('officer').row({ rosterId: roster.id, line: 1 })
  expect(reasons[0]).toMatchObject({
    mark: 'yes',
    sentence: '上年营业收入不低于1000万元',
    value: '2000万元',
    source: '税务',
    clause: '第三条',
  })
  const page = await world.staff('officer').undetermined({ rosterId: roster.id })
  expect(page.total).toBe(1_495)
  expect(page.enterprises.find(({ uscc }) => uscc === enterprise(5).uscc)?.questions).toEqual([
    '缺数据：营业（销售）收入（2025），由税务提供',
  ])
  const next = await world.staff('officer').undetermined({ rosterId: roster.id, after: page.next })
  expect(next.enterprises[0]!.uscc > page.enterprises.at(-1)!.uscc).toBe(true)
})

test('is drawn again when the facts have moved on, and checked once more at its release', async () => {
  const roster = await drawn()
  await world.giveFacts([{ uscc: enterprise(5).uscc, attribute: 'revenue', period: '2025', value: 1_000_000_000 }])
  await world.staff('officer').match({ key: randomUUID(), rosterId: roster.id, version: roster.version })
  await world.runJobs()
  const again = await world.staff('officer').get({ rosterId: roster.id })
  expect(again).toMatchObject({ rowCount: 3, totalFen: 80_000_000, version: roster.version + 2 })
  const set = (n: number, attribute: string, value: unknown) =>
    world.workerPool.query(`update fact set value = $3 where uscc = $1 and attribute = $2`, [
      enterprise(n).uscc,
      attribute,
      JSON.stringify(value),
    ])
  await set(1, 'dishonest_list', true)
  await set(5, 'revenue', 1_100_000_000)
  await world.staff('officer').release({ key: randomUUID(), rosterId: roster.id, version: again.version })
  await world.runJobs()
  const released = await world.staff('officer').get({ rosterId: roster.id })
  expect(released).toMatchObject({ status: 'released', releasedCount: 1, problemCount: 2 })
  const { problems } = await world.staff('officer').problems({ rosterId: roster.id })
  expect(problems.map(({ code }) => code)).toEqual(['NO_LONGER_ELIGIBLE', 'AMOUNT_CHANGED'])
  const { rows } = await world.workerPool.query(
    'select s.facts, s.explanation from claim_snapshot s join claim c on c.id = s.claim_id where c.roster_id = $1',
    [roster.id],
  )
  expect(rows).toHaveLength(1)
  expect(rows[0].facts.map(({ attribute }: { attribute: string }) => attribute).sort()).toEqual([
    'dishonest_list',
    'revenue',
  ])
  expect(rows[0].explanation).toMatchObject({ verdict: 'eligible', amount: { fen: 50_000_000 } })
})

test('who has the benefit of the period already is not drawn again', async () => {
  expect(await drawn()).toMatchObject({ rowCount: 1, totalFen: 11_000_000 })
})
