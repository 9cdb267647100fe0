import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enterprise } from '../../testing/roster-world.ts'
import { damagedSource } from './damage.ts'
import { CONDITION, type DeskWorld, EDITED, refused, startDeskWorld } from './testing.ts'

const ENTERPRISES = 40
let world: DeskWorld
beforeAll(async () => {
  world = await startDeskWorld(ENTERPRISES)
  // The n-th has a turnover of n × 100 万元; of the last nobody knows one.
  await world.giveFacts(
    Array.from({ length: ENTERPRISES - 1 }, (_, n) => [
      { uscc: enterprise(n + 1).uscc, attribute: 'revenue', period: '2025', value: (n + 1) * 100_000_000 },
      { uscc: enterprise(n + 1).uscc, attribute: 'dishonest_list', period: null, value: false },
    ]).flat(),
  )
  await world.workerPool.query(
    `update enterprise set industry = case when uscc = $1 then null else 'C39' end, size = case when uscc = $1 then null else 'small' end,
       region = case when uscc = $2 then '320205' else region end`,
    [enterprise(5).uscc, enterprise(6).uscc],
  )
  // The thread behind previews starts with the first.
  await preview(EDITED.source)
}, 60_000)
afterAll(() => world.close())

const preview = (
  source: object,
  { period = 'Y', as = 'officer' as Parameters<DeskWorld['desk']>[0], policyId = 'drawn' } = {},
) => world.desk(as).preview({ policyId, source: source as Record<string, unknown>, period })
const from = (yuan: string) => ({ ...CONDITION, value: yuan })

describe('a preview', { timeout: 20_000 }, () => {
  test('counts whom the rule reaches and what it costs, by district, industry and size, against what is in force', async () => {
    expect(await preview(EDITED.source)).toMatchObject({
      population: 40,
      eligible: 35,
      undetermined: 1,
      atLeastFen: 35 * 40_000_000,
      atMostFen: 36 * 40_000_000,
      byDistrict: [
        { key: '320205', label: '无锡市锡山区', eligible: 1, fen: 40_000_000 },
        { key: '320213', label: '无锡市梁溪区', eligible: 34 },
      ],
      byIndustry: [
        { key: '', label: '未登记', eligible: 1 },
        { key: 'C', label: '制造业', eligible: 34 },
      ],
      bySize: [
        { key: '', label: '未登记', eligible: 1 },
        { key: 'small', label: '小型', eligible: 34 },
      ],
      entering: 5,
      leaving: 0,
      staying: 30,
      examples: { entering: [5, 6, 7, 8, 9].map(enterprise), leaving: [] },
      // Two funders with 100 亿元 each.
      budget: { availableFen: 2_000_000_000_000, yearFen: 2_000_000_000_000 },
    })
  })

  test('follows a threshold that is moved, and a fact that has come', async () => {
    const counts = async (yuan: string) => {
      const seen = await preview({ ...EDITED.source, condition: from(yuan) })
      return 'problems' in seen ? seen.problems : [seen.eligible, seen.entering, seen.leaving]
    }
    expect(await counts('2000万元')).toEqual([20, 0, 10])
    expect(await counts('2500万元')).toEqual([15, 0, 15])
    await world.change({ uscc: enterprise(40).uscc, attribute: 'revenue', period: '2025', value: 9_000_000_000 })
    expect(await counts('2500万元')).toEqual([16, 1, 15])
  })

  test('says what is wrong instead', async () => {
    expect(await preview({ ...EDITED.source, condition: from('500公里') })).toEqual({
      problems: [{ path: '/condition/value', message: expect.stringMatching(/单位/) }],
    })
    expect(await preview(EDITED.source, { period: '明年' })).toMatchObject({ problems: [{ path: '/period' }] })
  })

  test('knows no budget where nobody set anything aside', async () => {
    expect(await preview(EDITED.source, { period: 'Y-1' })).toMatchObject({ budget: null })
  })

  test('is for the department’s staff alone', async () => {
    await expect(preview(EDITED.source, { as: 'stranger' })).rejects.toMatchObject(refused('NOT_FOUND'))
    await expect(preview(EDITED.source, { as: 'finance' })).rejects.toMatchObject(refused('NOT_ALLOWED'))
    await expect(preview(EDITED.source, { policyId: 'none' })).rejects.toMatchObject(refused('NOT_FOUND'))
    expect(await preview(EDITED.source, { as: 'reviewer' })).toMatchObject({ population: 40 })
  })

  test('is answered two times a second and no more, one person’s apart from another’s', async () => {
    world.pass(60_000)
    const broken = { condition: 1 }
    for (let n = 0; n < 120; n += 1) await preview(broken, { as: 'colleague' })
    await expect(preview(broken, { as: 'colleague' })).rejects.toMatchObject(refused('TOO_MANY_REQUESTS'))
    expect(await preview(broken)).toHaveProperty('problems')
    world.pass(60_000)
    expect(await preview(broken, { as: 'colleague' })).toHaveProperty('problems')
  })

  test('compares with the version in force, not with one to come', async () => {
    const versionId = await world.start()
    await world.save(versionId)
    await world.publish(versionId, { validFrom: '2026-12-01' })
    expect(await preview(EDITED.source)).toMatchObject({ entering: 6 })
    await world.publish(await world.start())
    expect(await preview(EDITED.source)).toMatchObject({ entering: 0, leaving: 0, changeFen: 0 })
  })
})

test('a real rule changed anywhere is previewed or refused with a reason', { timeout: 240_000 }, async () => {
  let previewed = 0
  await fc.assert(
    fc.asyncProperty(damagedSource, async (source) => {
      world.pass(1_000)
      const seen = await preview(source)
      if ('problems' in seen) return void expect(seen.problems.length).toBeGreaterThan(0)
      previewed += 1
      expect(seen.eligible + seen.undetermined).toBeLessThanOrEqual(ENTERPRISES)
      expect(seen.entering + seen.staying).toBe(seen.eligible)
      expect(seen.atMostFen ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(seen.atLeastFen)
      for (const groups of [seen.byDistrict, seen.byIndustry, seen.bySize])
        expect(groups.reduce((sum, { eligible }) => sum + eligible, 0)).toBe(seen.eligible)
    }),
    { numRuns: 300 },
  )
  expect(previewed).toBeGreaterThan(30)
})
