import { parsePolicyRule } from '@huiqi/shared/rule'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordFacts } from '../../fact/record.ts'
import { MINGHU, YUNSHAN } from '../../testing/fixtures.ts'
import { startMatchWorld } from '../../testing/match-world.ts'
import { createEngine, type PreviewInput } from './index.ts'

const rule = (limit: string) => {
  const parsed = parsePolicyRule({
    condition: { text: '营业收入', of: 'revenue[Y-1]', op: '>=', value: limit },
    benefit: { rate: '1%', of: 'revenue[Y-1]' },
  })
  if (!parsed.ok) throw new Error('rule')
  return parsed.value
}
const at = { date: '2026-11-20', period: '2026' }
const wan = 1_000_000
const now = new Date('2026-11-20T02:00:00Z')

let world: Awaited<ReturnType<typeof startMatchWorld>>
const tell = (uscc: string, value: number | null) =>
  world.system((tx) =>
    recordFacts(tx, [{ uscc, attribute: 'revenue', period: '2025', value, source: 'tax', asOf: '2026-03-01' }], {
      cause: 'import:00000000-0000-4000-8000-000000000000',
      now,
    }),
  )
const preview = (input: Partial<PreviewInput> = {}) =>
  world.app.engine.preview({ rule: rule('1000万元'), base: null, at, ...input })

beforeAll(async () => {
  world = await startMatchWorld()
  await tell(YUNSHAN.uscc, 2_000 * wan)
})
afterAll(() => world.close())

describe('the engine of a process', { timeout: 30_000 }, () => {
  test('answers of everybody, under the rights of the API', async () => {
    expect(await preview({ base: rule('3000万元') })).toMatchObject({
      population: 2,
      eligible: 1,
      undetermined: 1,
      atLeastFen: 20 * wan,
      atMostFen: null,
      entering: 1,
      leaving: 0,
      staying: 0,
      changeFen: 20 * wan,
      examples: { entering: [YUNSHAN.uscc], leaving: [] },
    })
  })

  test('knows what was committed before the question, and takes back what was taken away', async () => {
    await tell(MINGHU.uscc, 1_500 * wan)
    expect(await preview()).toMatchObject({ eligible: 2, undetermined: 0, atLeastFen: 35 * wan, atMostFen: 35 * wan })
    await tell(MINGHU.uscc, null)
    expect(await preview()).toMatchObject({ eligible: 1, undetermined: 1 })
    await tell(MINGHU.uscc, 500 * wan)
    expect(await preview()).toMatchObject({ eligible: 1, undetermined: 0 })
  })

  test('passes over nothing that was begun before a question and committed after it', async () => {
    let commit: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      commit = resolve
    })
    const change = { attribute: 'revenue', period: '2025', source: 'tax', asOf: '2026-03-01' }
    const slow = world.system(async (tx) => {
      const changes = [{ ...change, uscc: MINGHU.uscc, value: 9_000 * wan }]
      await recordFacts(tx, changes, { cause: 'import:00000000-0000-4000-8000-000000000001', now })
      await held
    })
    await tell(YUNSHAN.uscc, 2_100 * wan)
    expect(await preview()).toMatchObject({ eligible: 1, atLeastFen: 21 * wan })
    commit()
    await slow
    expect(await preview()).toMatchObject({ eligible: 2, atLeastFen: 111 * wan })
  })

  test('finds who is newly eligible, in order', async () => {
    const ask = { after: rule('1000万元'), at }
    const both = [MINGHU.uscc, YUNSHAN.uscc].sort()
    expect(await world.app.engine.newlyEligible({ ...ask, before: null })).toEqual(both)
    expect(await world.app.engine.newlyEligible({ ...ask, before: rule('5000万元') })).toEqual([YUNSHAN.uscc])
  })

  test('an error of one question is an answer to it alone', async () => {
    const broken = { ...rule('1万元'), condition: null } as never
    await expect(preview({ rule: broken })).rejects.toMatchObject({ code: 'TEMPORARILY_UNAVAILABLE' })
    expect(await preview()).toMatchObject({ eligible: 2 })
  })

  test('says so when it has no database', async () => {
    const engine = createEngine({ databaseUrl: 'postgres://nobody@127.0.0.1:1/none', log: pino({ enabled: false }) })
    await expect(engine.preview({ rule: rule('1万元'), base: null, at })).rejects.toMatchObject({
      code: 'TEMPORARILY_UNAVAILABLE',
    })
    await engine.stop()
  })
})
