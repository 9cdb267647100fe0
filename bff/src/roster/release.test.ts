import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { csvOf, enterprise, type RosterWorld, startRosterWorld } from '../testing/roster-world.ts'
import { releaseRoster } from './release-run.ts'

// Thousands of claims are made, several times over.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const COUNT = 5_000

let world: RosterWorld
beforeAll(async () => {
  world = await startRosterWorld(COUNT)
})
afterAll(() => world.close())

async function filled(count: number, period: string, amount = 300_000) {
  const roster = await world.create('imported', { period })
  const lines = Array.from({ length: count }, (_, index) => [
    enterprise(index + 1).uscc,
    enterprise(index + 1).name,
    amount,
  ])
  await world.upload(roster, csvOf(lines))
  await world.runJobs()
  return world.staff('officer').get({ rosterId: roster.id })
}
const release = ({ id, version }: { id: string; version: number }) =>
  world.staff('officer').release({ key: randomUUID(), rosterId: id, version })
const get = (rosterId: string) => world.staff('officer').get({ rosterId })
const orderOf = async (rosterId: string) => {
  const { rows } = await world.workerPool.query('select work_id from roster where id = $1', [rosterId])
  return { rosterId, workId: rows[0].work_id as string }
}

/** The job in a process that dies when it looks at the clock for the n-th time. */
const dyingAfter = async (rosterId: string, looks: number) => {
  let left = looks
  const { keyRing, publicUrl } = world.app
  const clock = () => {
    left -= 1
    if (left < 0) throw new Error('killed')
    return world.app.clock()
  }
  const deps = { workerPool: world.workerPool, keyRing, publicUrl, smsSignature: '惠企', clock }
  await releaseRoster(deps, await orderOf(rosterId)).catch((error: Error) => expect(error.message).toBe('killed'))
}

test('a release killed again and again makes every claim once, with its money, message and trail', async () => {
  const roster = await filled(COUNT, '2026')
  await release(roster)
  for (const looks of [0, 1, 2]) await dyingAfter(roster.id, looks)
  const half = await get(roster.id)
  expect(half).toMatchObject({ status: 'releasing' })
  expect(half.releasedCount).toBeGreaterThan(0)
  expect(half.releasedCount).toBeLessThan(COUNT)
  // Two workers at once, as after a lost heartbeat: the shards come one after the other.
  const order = await orderOf(roster.id)
  await Promise.all([world.runTask('roster.release', order), world.runTask('roster.release', order)])
  expect(await get(roster.id)).toMatchObject({
    status: 'released',
    releasedCount: COUNT,
    problemCount: 0,
    progress: null,
  })
  const ofRoster = `where claim_id in (select id from claim where roster_id = $1)`
  expect(await world.count('claim where roster_id = $1', [roster.id])).toBe(COUNT)
  expect(await world.count('roster_row where roster_id = $1 and claim_id is not null', [roster.id])).toBe(COUNT)
  expect(await world.count(`message ${ofRoster}`, [roster.id])).toBe(COUNT)
  expect(await world.count(`claim_snapshot ${ofRoster}`, [roster.id])).toBe(COUNT)
  expect(await world.count(`ledger_transfer ${ofRoster}`, [roster.id])).toBe(2 * COUNT)
  expect(
    await world.count(`audit_event where subject_id in (select id::text from claim where roster_id = $1)`, [roster.id]),
  ).toBe(COUNT)
  const { rows } = await world.workerPool.query(
    `select sum(a.credit_fen - a.debit_fen)::bigint as fen from ledger_account a where a.kind = 'reserved'`,
  )
  expect(rows[0].fen).toBe(COUNT * 30_000_000)
  expect((await world.events(roster.id)).slice(-2)).toEqual(['release', 'released'])
})

test('a row whose enterprise got a claim meanwhile is set aside with its reason; the others go out', async () => {
  const [first, second] = [await filled(3, '2025'), await filled(5, '2025')]
  await world.workerPool.query(`update budget set year = 2025 where policy_id = 'listed'`)
  await release(first)
  await world.runJobs()
  await release(second)
  await world.runJobs()
  expect(await get(second.id)).toMatchObject({ status: 'released', releasedCount: 2, rowCount: 5, problemCount: 3 })
  const { problems } = await world.staff('officer').problems({ rosterId: second.id })
  expect(problems.map(({ line, code }) => [line, code])).toEqual([2, 3, 4].map((line) => [line, 'CLAIM_EXISTS']))
  await world.workerPool.query(`update budget set year = 2026 where policy_id = 'listed'`)
})

test('a row whose enterprise has what excludes this policy, or would pass a limit of the year, is set aside', async () => {
  const group = `insert into policy_group (id, rule, text, basis, annual_cap_fen) values ($1, $2, '同组政策不能重复享受', '第三条', $3)`
  await world.workerPool.query(group, ['once', 'highest', null])
  await world.workerPool.query(group, ['capped', 'stack', 25_000_000])
  await world.workerPool.query(`insert into policy_group_member (group_id, policy_id, place)
    values ('once', 'listed', 1), ('once', 'drawn', 2), ('capped', 'listed', 1)`)
  const claim = `insert into claim (policy_id, policy_version_id, department_code, uscc, period, mode, state, amount_fen,
      legs, pre_reviewed, created_at, updated_at)
    select p.id, v.id, p.department_code, $1, '2026Q2', p.mode, $2, 100, '[]', true, now(), now()
    from policy p join policy_version v on v.policy_id = p.id where p.id = 'drawn'`
  await world.workerPool.query(claim, [enterprise(1).uscc, 'paid'])
  await world.workerPool.query(claim, [enterprise(2).uscc, 'declined'])
  const roster = await filled(3, '2026-04')
  await release(roster)
  await world.runJobs()
  const { problems } = await world.staff('officer').problems({ rosterId: roster.id })
  expect(problems.map(({ line, code }) => [line, code])).toEqual([
    [2, 'GROUP_EXCLUDED'],
    [3, 'GROUP_CAP_REACHED'],
    [4, 'GROUP_CAP_REACHED'],
  ])
  await world.workerPool.query('delete from policy_group_member; delete from policy_group')
})

test('money that another roster takes first stops the release in words; it goes on when there is more', async () => {
  const roster = await filled(10, '2026-02')
  await release(roster)
  await world.workerPool.query(`update ledger_account set debit_fen = credit_fen where kind = 'available'`)
  await world.runJobs()
  const stopped = await get(roster.id)
  expect(stopped).toMatchObject({ status: 'open', releasedCount: 0, failure: expect.stringContaining('预算余额不足') })
  expect(await world.events(roster.id)).toContain('stop_release')
  await expect(release(stopped)).rejects.toMatchObject({
    cause: expect.objectContaining({ code: 'BUDGET_INSUFFICIENT' }),
  })
  await world.workerPool.query(`update ledger_account set debit_fen = 0 where kind = 'available'`)
  await release(stopped)
  await world.runJobs()
  expect(await get(roster.id)).toMatchObject({ status: 'released', releasedCount: 10, failure: null })
})

test('a job that was lost is found by its silence', async () => {
  const roster = await filled(2, '2026-03')
  await release(roster)
  await world.workerPool.query('delete from graphile_worker._private_jobs')
  await world.runTask('roster.sweep')
  expect(await world.runJobs()).toBeUndefined()
  expect(await get(roster.id)).toMatchObject({ status: 'releasing' })
  world.pass(6 * 60_000)
  await world.runTask('roster.sweep')
  await world.runJobs()
  expect(await get(roster.id)).toMatchObject({ status: 'released', releasedCount: 2 })
})
