import { attributeOf } from '@huiqi/shared/attribute'
import { featureColumns } from '@huiqi/shared/feature'
import { type PolicyRule, parsePolicyRule } from '@huiqi/shared/rule'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { alignFeatureColumns } from '../../db/feature-columns.ts'
import { MINGHU, YUNSHAN } from '../../testing/fixtures.ts'
import { startMatchWorld } from '../../testing/match-world.ts'
import { candidatesOf, countCandidates, nextCandidates } from '../candidates.ts'

const at = { date: '2026-11-20', period: '2026' }
const wan = 1_000_000

function rule(condition: object): PolicyRule {
  const parsed = parsePolicyRule({ condition, benefit: '1元' })
  if (!parsed.ok) throw new Error('rule')
  return parsed.value
}
const rich = rule({ text: '营业收入', of: 'revenue[Y-1]', op: '>=', value: '1000万元' })
const growing = rule({ text: '增速', of: 'revenue_growth[Y-1]', op: '>=', value: '10%' })

let world: Awaited<ReturnType<typeof startMatchWorld>>
beforeAll(async () => {
  world = await startMatchWorld()
})
afterAll(() => world.close())

const sweep = async () => {
  await world.runTask('matching.sweep')
  await world.runJobs()
}
const found = (wanted: PolicyRule, date = at.date) =>
  world.system(async (tx) => {
    const candidates = candidatesOf(wanted, '320200', { ...at, date })
    const usccs = await nextCandidates(tx, candidates, '', 10)
    expect(await countCandidates(tx, candidates)).toBe(usccs.length)
    return usccs
  })
const both = [MINGHU.uscc, YUNSHAN.uscc].sort()
const say = (uscc: string, attribute: string, value: unknown, period = '') =>
  world.workerPool.query(
    `insert into fact (uscc, attribute, period, value, source, as_of, recorded_at) values ($1, $2, $3, $4, 'tax', $5, now())
     on conflict (uscc, attribute, period) do update set value = excluded.value`,
    [uscc, attribute, period, JSON.stringify(value), at.date],
  )

test('the table follows the columns that features have, whatever they were', async () => {
  const admin = new Client({ connectionString: world.database.adminUrl })
  await admin.connect()
  const read = async () =>
    (
      await admin.query(
        `select attname as column, format_type(atttypid, null) as "sqlType" from pg_attribute
         where attrelid = 'enterprise_feature'::regclass and attnum > 0 and not attisdropped`,
      )
    ).rows
  const wanted = [
    { column: 'uscc', sqlType: 'text' },
    { column: 'as_of', sqlType: 'date' },
    ...featureColumns.map(({ column, sqlType }) => ({ column, sqlType })),
  ]
  expect(await read()).toEqual(wanted)
  await admin.query(
    `alter table enterprise_feature add column gone text, drop column revenue_y1, drop column ownership, add column ownership date`,
  )
  await alignFeatureColumns(admin)
  const byName = (list: { column: string }[]) => list.toSorted((a, b) => (a.column < b.column ? -1 : 1))
  expect(byName(await read())).toEqual(byName(wanted))
  await admin.end()
})

describe('candidates of a rule', () => {
  test('are all of the region until their features were computed', async () => {
    expect(await found(rich)).toEqual(both)
    expect(await world.system((tx) => nextCandidates(tx, candidatesOf(rich, '440000', at), '', 10))).toEqual([])
  })

  test('are whoever is or may be eligible', async () => {
    await say(YUNSHAN.uscc, 'revenue', 2_000 * wan, '2025')
    await say(MINGHU.uscc, 'revenue', 500 * wan, '2025')
    await sweep()
    expect(await found(rich)).toEqual([YUNSHAN.uscc])
    expect(await found(growing)).toEqual(both)
  })

  test('follow from derived facts as the evaluator does', async () => {
    await say(MINGHU.uscc, 'revenue', 480 * wan, '2024')
    await say(YUNSHAN.uscc, 'revenue', 1_000 * wan, '2024')
    await sweep()
    expect(attributeOf('revenue_growth')?.derived).not.toBeNull()
    expect(await found(growing)).toEqual([YUNSHAN.uscc])
  })

  test('hold who changed at once, until the features follow', async () => {
    await say(MINGHU.uscc, 'revenue', 600 * wan, '2025')
    expect(await found(rich)).toEqual(both)
    await sweep()
    expect(await found(rich)).toEqual([YUNSHAN.uscc])
    await world.workerPool.query(`delete from fact where uscc = $1 and attribute = 'revenue'`, [MINGHU.uscc])
    await sweep()
    expect(await found(rich)).toEqual(both)
  })

  test('on another day are not narrowed by the features of this one, and the next day’s sweep computes them', async () => {
    await say(MINGHU.uscc, 'revenue', 600 * wan, '2025')
    await sweep()
    expect(await found(rich, '2027-01-04')).toEqual(both)
    world.setNow('2027-01-04T02:00:00Z')
    await sweep()
    // Last year is another year by now.
    expect(await found(rich, '2027-01-04')).toEqual(both)
    const known = rule({ text: '营业收入', of: 'revenue[2026]', op: '>=', value: '1000万元' })
    await say(MINGHU.uscc, 'revenue', 600 * wan, '2026')
    await sweep()
    expect(await found(known, '2027-01-04')).toEqual([YUNSHAN.uscc])
  })

  test('a change that commits while features are computed counts as one', async () => {
    const client = await world.workerPool.connect()
    await client.query('begin')
    await client.query(`update fact set value = $2 where uscc = $1 and attribute = 'revenue' and period = '2026'`, [
      MINGHU.uscc,
      JSON.stringify(5_000 * wan),
    ])
    await sweep()
    await client.query('commit')
    client.release()
    const known = rule({ text: '营业收入', of: 'revenue[2026]', op: '>=', value: '1000万元' })
    expect(await found(known, '2027-01-04')).toEqual(both)
    await sweep()
    expect(await world.workerPool.query('select 1 from feature_stale')).toMatchObject({ rowCount: 0 })
    expect(await found(known, '2027-01-04')).toEqual(both)
  })
})
