import { AppError } from '@huiqi/shared/error'
import { TRPCError } from '@trpc/server'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { damagedSource } from './damage.ts'
import { type DeskWorld, EDITED, key, startDeskWorld } from './testing.ts'

let world: DeskWorld
let versionId: string
beforeAll(async () => {
  world = await startDeskWorld()
  versionId = await world.start()
})
afterAll(() => world.close())

/** The answer, or the code it was refused with; never our own fault. */
async function answered<T>(asked: Promise<T>): Promise<T | string> {
  try {
    return await asked
  } catch (error) {
    if (!(error instanceof TRPCError && error.cause instanceof AppError)) throw error
    expect(error.cause.code).not.toBe('INTERNAL')
    return error.cause.code
  }
}

test('whatever rule is saved can be opened again by everybody who may', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(damagedSource, async (source) => {
      const saved = await answered(world.save(versionId, { source }))
      if (saved === 'INPUT_INVALID') return // a character that no database keeps
      const draft = await world.desk('reviewer').draft({ versionId })
      expect(saved).toEqual({ revision: draft.revision, problems: draft.problems })
      expect(JSON.stringify(draft.source)).toBe(JSON.stringify(source))
      await world.policies('officer').get({ policyId: 'drawn', versionId })
    }),
    { numRuns: 200 },
  )
})

test('a body of any shape is answered or refused', { timeout: 120_000 }, async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 600 }),
    fc.constantFrom('', '\u0000', '2026-02-30', '0000-01-01', 'Y'),
  )
  const field = fc.oneof({ weight: 3, arbitrary: text }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) })
  const body = fc.record(
    { source: field, summary: field, basis: field, period: field, validFrom: field, validTo: field, revision: field },
    { requiredKeys: [] },
  )
  await fc.assert(
    fc.asyncProperty(body, damagedSource, async (fields, source) => {
      const { revision } = await world.desk('officer').draft({ versionId })
      const input = { ...EDITED, source, key: key(), versionId, revision, ...fields }
      await answered(world.desk('officer').saveDraft(input as never))
      const { validFrom, validTo } = input
      await answered(
        world.desk('reviewer').publish({ key: key(), versionId, revision: 0, validFrom, validTo } as never),
      )
    }),
    { numRuns: 200 },
  )
})
