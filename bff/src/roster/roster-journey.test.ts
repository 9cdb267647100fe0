import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyChain } from '../audit/verify.ts'
import { csvOf, enterprise, type RosterWorld, startRosterWorld } from '../testing/roster-world.ts'

let world: RosterWorld
beforeAll(async () => {
  world = await startRosterWorld(40)
})
afterAll(() => world.close())

const refused = (code: string) => ({ cause: expect.objectContaining({ code }) })
const key = () => randomUUID()
let period = 0
/** An imported roster with the enterprises of these numbers, 300 000 元 each. */
async function filled(numbers: readonly number[], more: { period?: string } = {}) {
  period += 1
  const roster = await world.create('imported', {
    period: `2026-${String((period % 12) + 1).padStart(2, '0')}`,
    ...more,
  })
  const lines = numbers.map((n) => [enterprise(n).uscc, enterprise(n).name, '300000', ''])
  expect((await world.upload(roster, csvOf(lines))).status).toBe(200)
  await world.runJobs()
  return world.staff('officer').get({ rosterId: roster.id })
}
const seen = ({ id, version }: { id: string; version: number }) => ({ key: key(), rosterId: id, version })
const get = (rosterId: string, as: Parameters<RosterWorld['staff']>[0] = 'officer') => world.staff(as).get({ rosterId })

describe('a roster goes through joint review, opinion and authorisation to its enterprises', () => {
  test('from the file to the claims', async () => {
    const roster = await filled([1, 2, 3, 4], { period: '2026' })
    expect(roster).toMatchObject({ title: 'listed奖励 · 2026 年第 1 批', statusLabel: '待下发', kindLabel: '名单类' })
    const asked = await world
      .staff('officer')
      .askJointReview({ ...seen(roster), departments: ['sthj', 'yjj'], days: 3 })
    expect(asked).toMatchObject({ status: 'joint_review' })
    expect(await get(roster.id)).toMatchObject({ statusLabel: '联审中 0/2', joint: { asked: 2, answered: 0 } })
    await expect(world.staff('officer').release(seen(asked))).rejects.toMatchObject(refused('ROSTER_VETO_PENDING'))
    await expect(world.staff('reviewer').review({ ...seen(asked), opinionBasis: '符合' })).rejects.toMatchObject(
      refused('ROSTER_VETO_PENDING'),
    )

    const [waiting] = await world.staff('ecology').toReview()
    expect(waiting).toMatchObject({ id: roster.id, request: { answer: 'pending', workdaysLeft: 3 } })
    expect((await get(roster.id, 'ecology')).actions).toEqual(['veto', 'finish_joint_review'])
    const veto = {
      rosterId: roster.id,
      uscc: enterprise(2).uscc,
      category: 'environment' as const,
      reason: '2025 年处罚',
      evidence: '锡环罚〔2025〕1号',
    }
    const given = await world.staff('ecology').veto({ key: key(), ...veto })
    expect(given).toMatchObject({ categoryLabel: '生态环境', canWithdraw: true })
    await expect(world.staff('ecology').veto({ key: key(), ...veto })).rejects.toMatchObject(
      refused('VETO_ALREADY_GIVEN'),
    )
    await expect(world.staff('ecology').veto({ key: key(), ...veto, uscc: enterprise(9).uscc })).rejects.toMatchObject(
      refused('NOT_FOUND'),
    )
    const mistaken = await world.staff('ecology').veto({ key: key(), ...veto, uscc: enterprise(3).uscc })
    await expect(world.staff('safety').withdrawVeto({ key: key(), vetoId: mistaken.id })).rejects.toMatchObject(
      refused('NOT_FOUND'),
    )
    await world.staff('ecology').withdrawVeto({ key: key(), vetoId: mistaken.id })
    await expect(world.staff('ecology').withdrawVeto({ key: key(), vetoId: mistaken.id })).rejects.toMatchObject(
      refused('STALE'),
    )
    expect(await world.staff('ecology').finishJointReview({ key: key(), rosterId: roster.id })).toMatchObject({
      answer: 'answered',
      vetoCount: 1,
    })
    await expect(world.staff('ecology').veto({ key: key(), ...veto, uscc: enterprise(4).uscc })).rejects.toMatchObject(
      refused('JOINT_REVIEW_ANSWERED'),
    )

    const rows = await world.staff('officer').rows({ rosterId: roster.id })
    expect(rows).toMatchObject({ total: 4, next: null })
    expect(rows.rows[1]).toMatchObject({
      line: 3,
      conditions: { met: 1, total: 2, unknown: 1, words: '1/2 条 · 1 待核实' },
      vetoes: [{ departmentName: '无锡市生态环境局', categoryLabel: '生态环境', reason: '2025 年处罚' }],
      waitingFor: ['无锡市应急管理局'],
    })
    expect((await world.staff('officer').rows({ rosterId: roster.id, vetoed: true })).rows).toHaveLength(1)
    expect((await world.staff('officer').rows({ rosterId: roster.id, text: '第3号' })).rows).toHaveLength(1)
    expect((await world.staff('officer').rows({ rosterId: roster.id, text: '%' })).rows).toHaveLength(0)
    const detail = await world.staff('reviewer').row({ rosterId: roster.id, line: 2 })
    expect(detail.reasons.map(({ mark, sentence }) => [mark, sentence])).toEqual([
      ['unknown', '注册地在无锡市'],
      ['yes', '列入首次认定名单'],
    ])

    // The other department says nothing until its time is up.
    world.setNow('2026-11-26T02:00:00Z')
    const world2 = await signedInAgain()
    await world.runTask('roster.sweep')
    await world.runTask('roster.sweep')
    expect(await world.events(`${roster.id}:yjj`)).toEqual(['lapse'])
    expect(await world2('officer').get({ rosterId: roster.id })).toMatchObject({
      status: 'open',
      requests: [
        { departmentCode: 'sthj', answer: 'answered' },
        { departmentCode: 'yjj', answer: 'lapsed' },
      ],
      toRelease: { count: 3, totalFen: 90_000_000 },
      vetoedCount: 1,
    })

    const ready = await world2('reviewer').get({ rosterId: roster.id })
    expect(ready.actions).toEqual(['review', 'release', 'cancel'])
    const reviewed = await world2('reviewer').review({ ...seen(ready), opinionBasis: '锡科发〔2026〕3号' })
    await expect(world2('officer').release(seen(reviewed))).rejects.toMatchObject(refused('ROSTER_NOT_AUTHORISED'))
    expect((await world2('finance').list({ toAuthorise: true })).rosters.map(({ id }) => id)).toEqual([roster.id])
    expect((await world2('finance').get({ rosterId: roster.id })).budget).toMatchObject({
      enough: true,
      legs: [
        { label: '市级', neededFen: 36_000_000 },
        { label: '区级', neededFen: 54_000_000 },
      ],
    })
    const authorised = await world2('finance').authorise(seen(reviewed))
    await expect(world2('officer').release(seen(reviewed))).rejects.toMatchObject(refused('STALE'))
    expect(await world2('officer').release(seen(authorised))).toMatchObject({
      status: 'releasing',
      statusLabel: '下发中',
    })
    await world.runJobs()

    expect(await world2('officer').get({ rosterId: roster.id })).toMatchObject({
      status: 'released',
      releasedCount: 3,
      actions: [],
      budget: null,
      opinion: { basis: '锡科发〔2026〕3号', by: '无锡市科技局 王*' },
    })
    const { rows: claims } = await world.workerPool.query('select * from claim where roster_id = $1 order by uscc', [
      roster.id,
    ])
    expect(claims.map(({ uscc }) => uscc)).toEqual([1, 3, 4].map((n) => enterprise(n).uscc).sort())
    expect(claims[0]).toMatchObject({
      state: 'offered',
      version: 1,
      pre_reviewed: true,
      amount_fen: 30_000_000,
      legs: [
        { funder: 'city', fen: 12_000_000 },
        { funder: 'district', fen: 18_000_000 },
      ],
      timer: 'warn:0',
    })
    const { rows: snapshots } = await world.workerPool.query(
      'select facts, explanation from claim_snapshot where claim_id = $1',
      [claims[0].id],
    )
    expect(snapshots[0].explanation).toMatchObject({ version: 1, verdict: 'undetermined', amount: { fen: 30_000_000 } })
    expect(snapshots[0].facts).toEqual([expect.objectContaining({ attribute: 'on_official_list' })])
    expect(await world.count(`ledger_transfer where kind = 'reserve' and claim_id = $1`, [claims[0].id])).toBe(2)
    expect(
      await world.count(`message where template = 'offer_made' and claim_id = any($1)`, [claims.map(({ id }) => id)]),
    ).toBe(3)
    expect(await world.count(`sms where claim_id = any($1)`, [claims.map(({ id }) => id)])).toBe(1)
    expect(await world.events(claims[0].id)).toEqual(['offer'])
    expect(await world.system((tx) => verifyChain(tx, { kind: 'claim', id: claims[0].id }))).toBeNull()
    expect(await world.events(roster.id)).toEqual([
      'create',
      'upload',
      'import',
      'ask_joint_review',
      'review',
      'authorise',
      'release',
      'released',
    ])
    world.setNow('2026-11-20T02:00:00Z')
  })

  async function signedInAgain() {
    const tokens = new Map<string, string>()
    for (const sub of ['officer', 'reviewer', 'finance']) tokens.set(sub, await world.signIn({ sub, name: '王明' }))
    return (name: 'officer' | 'reviewer' | 'finance') => world.as(tokens.get(name)!).roster
  }
})

describe('what is refused', () => {
  test('a policy that is not the department’s, is not in force or not drawn by conditions; a last day too near', async () => {
    const make = (as: 'officer' | 'stranger', input: object) =>
      world.staff(as).create({ key: key(), policyId: 'listed', kind: 'imported', ...input })
    await expect(make('stranger', {})).rejects.toMatchObject(refused('NOT_ALLOWED'))
    await expect(make('officer', { policyId: 'none' })).rejects.toMatchObject(refused('POLICY_NOT_PUBLISHED'))
    await expect(make('officer', { kind: 'matched' })).rejects.toMatchObject(refused('ROSTER_KIND_NOT_POSSIBLE'))
    await expect(make('officer', { confirmBy: '2026-11-22' })).rejects.toMatchObject(
      refused('ROSTER_CONFIRM_BY_INVALID'),
    )
    await expect(make('officer', { confirmBy: '2029-11-22' })).rejects.toMatchObject(
      refused('ROSTER_CONFIRM_BY_INVALID'),
    )
    await expect(make('officer', { period: '20269' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    const roster = await make('officer', { confirmBy: '2026-11-23', title: '第一批' })
    expect(await get(roster.id)).toMatchObject({
      confirmBy: '2026-11-23T15:59:59.999Z',
      status: 'empty',
      statusLabel: '待填入',
    })
  })

  test('an empty roster is neither reviewed nor released nor sent around', async () => {
    const roster = await world.create()
    await expect(world.staff('officer').release(seen(roster))).rejects.toMatchObject(refused('ROSTER_EMPTY'))
    await expect(
      world.staff('officer').askJointReview({ ...seen(roster), departments: ['sthj'] }),
    ).rejects.toMatchObject(refused('ROSTER_EMPTY'))
  })

  test('who prepared it does not review it, whoever he is by then', async () => {
    const roster = await filled([5])
    await world.workerPool.query(
      `update staff set roles = '{officer,reviewer}' where department_code = 'kjj' and roles = '{officer}'`,
    )
    expect((await get(roster.id)).actions).not.toContain('review')
    await expect(world.staff('officer').review({ ...seen(roster), opinionBasis: '符合' })).rejects.toMatchObject(
      refused('OFFICER_NEVER_REVIEWS'),
    )
    expect(await world.staff('colleague').review({ ...seen(roster), opinionBasis: '符合' })).toMatchObject({
      version: roster.version + 1,
    })
    await world.workerPool.query(`update staff set roles = '{officer}' where roles = '{officer,reviewer}'`)
  })

  test('once others have begun to judge, the list stays as it is', async () => {
    const roster = await filled([6, 7])
    await world.staff('officer').askJointReview({ ...seen(roster), departments: ['sthj'] })
    const under = await get(roster.id)
    expect(under.actions).toEqual(['ask_joint_review', 'cancel'])
    const answer = await world.upload(under, csvOf([]))
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([409, 'ROSTER_REVIEW_STARTED'])
    await expect(world.staff('officer').askJointReview({ ...seen(under), departments: ['czj'] })).rejects.toMatchObject(
      refused('INPUT_INVALID'),
    )
    expect(await world.staff('officer').cancel(seen(under))).toMatchObject({ status: 'cancelled' })
    await expect(world.staff('officer').release(seen({ ...under, version: under.version + 1 }))).rejects.toMatchObject(
      refused('ROSTER_WRONG_STATE'),
    )
  })

  test('more money than the budget has is neither authorised nor released', async () => {
    const roster = await filled([8], { period: '2027' })
    expect(roster.budget).toMatchObject({ enough: false, legs: [{ availableFen: null }, { availableFen: null }] })
    await expect(world.staff('officer').release(seen(roster))).rejects.toMatchObject(refused('BUDGET_INSUFFICIENT'))
    const reviewed = await world.staff('reviewer').review({ ...seen(roster), opinionBasis: '符合' })
    await expect(world.staff('finance').authorise(seen(reviewed))).rejects.toMatchObject(refused('BUDGET_INSUFFICIENT'))
  })

  test('other departments see nothing of it, those asked only what they need', async () => {
    const roster = await filled([10, 11])
    for (const as of ['stranger', 'ecology'] as const)
      await expect(get(roster.id, as)).rejects.toMatchObject(refused('NOT_FOUND'))
    await expect(
      world.staff('ecology').veto({
        key: key(),
        rosterId: roster.id,
        uscc: enterprise(10).uscc,
        category: 'tax',
        reason: '原因',
        evidence: '依据',
      }),
    ).rejects.toMatchObject(refused('NOT_FOUND'))
    await expect(world.staff('stranger').release(seen(roster))).rejects.toMatchObject(refused('NOT_FOUND'))
    expect((await world.staff('stranger').list({})).rosters).toEqual([])
    await world.staff('officer').askJointReview({ ...seen(roster), departments: ['sthj'] })
    expect(await get(roster.id, 'ecology')).toMatchObject({ budget: null, rowCount: 2 })
    expect((await world.staff('ecology').rows({ rosterId: roster.id })).rows).toHaveLength(2)
    await expect(world.staff('ecology').problems({ rosterId: roster.id })).rejects.toMatchObject(refused('NOT_ALLOWED'))
    await expect(get(roster.id, 'safety')).rejects.toMatchObject(refused('NOT_FOUND'))
  })
})
