import { countAll } from '@huiqi/shared/population'
import { expect, test } from 'vitest'
import { disagreements } from './agreement.ts'
import { makeWorld } from './bench-world.ts'
import { newDuckDb } from './duckdb.ts'
import { evaluatorCounts } from './explaining.ts'
import { oursCounts, raceClosures, raceJsonLogic, raceJsonRules } from './one-enterprise.ts'
import { compile, encode } from './ours.ts'
import { rivalFeatures } from './rival-features.ts'

/** `pnpm bench:match` on a small scale: who counts the same. */
const world = makeWorld(2_000, 40, 1_000)
const population = encode(world, compile(world))
const differences = (sample: number, theirs: Parameters<typeof disagreements>[2]) =>
  disagreements(world.policies, oursCounts(population, sample), theirs)

test('the population, one by one and as a whole, counts what the evaluator counts', () => {
  expect(differences(world.count, countAll(population))).toEqual([])
  expect(differences(300, evaluatorCounts(world, 300))).toEqual([])
  // Else agreement would say little.
  expect(
    countAll(population).filter(({ eligible, undetermined }) => eligible > 0 && undetermined > 0).length,
  ).toBeGreaterThan(20)
})

test('closures and rule engines count the same', async () => {
  for (const race of [raceClosures, raceJsonLogic])
    expect(differences(300, (await race(world, 300, 1)).counts)).toEqual([])
  expect(differences(40, (await raceJsonRules(world, 40, 1)).counts)).toEqual([])
})

test('DuckDB counts the same', async () => {
  const duckdb = await newDuckDb(world.rules, rivalFeatures(world.columns), world.count, 1)
  expect(differences(world.count, await duckdb.countAll())).toEqual([])
  duckdb.close()
})
