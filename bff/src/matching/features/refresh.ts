import { attributes } from '@huiqi/shared/attribute'
import { type CompiledColumn, compileColumns, computeFeatures } from '@huiqi/shared/feature'
import type { CivilDate } from '@huiqi/shared/workday'
import type { Pool } from 'pg'
import type { Tx } from '../../db/database.ts'
import { asSystem } from '../../db/transaction.ts'
import { factsOn } from '../judge.ts'
import { loadFacts } from '../load-facts.ts'
import { nextOlder, type Stretch, someStale, takeEnterprises, writeFeatures } from './feature-store.ts'

/** Enterprises in one transaction: few, because nothing else runs in this process while they are computed. */
const BATCH = 100

/** What columns are read from: items are judged by rules only. */
const read = attributes
  .filter(({ granularity, type }) => granularity === 'enterprise' && type !== 'collection')
  .map(({ code }) => code)

/** Computes the features of changed enterprises anew, until none is left or `most` were done. */
export async function refreshChanged(pool: Pool, day: CivilDate, most: number): Promise<void> {
  const columns = compileColumns(day)
  for (let [done, taken] = [0, 1]; taken > 0 && done < most; done += taken)
    taken = await asSystem(pool, async (tx) => compute(tx, await someStale(tx, BATCH), day, columns))
}

/** Computes the features of a stretch for a day; those that are of the day already are left. */
export async function refreshStretch(pool: Pool, day: CivilDate, { from, to }: Stretch): Promise<void> {
  const columns = compileColumns(day)
  for (let next: string | null = from; next !== null; ) {
    const first: string = next
    next = await asSystem(pool, async (tx) => {
      const older = await nextOlder(tx, { from: first, to }, day, BATCH)
      // Whoever another job has in hand is passed over, not waited for.
      await compute(tx, older, day, columns)
      return older.length < BATCH ? null : `${older.at(-1)}0`
    })
  }
}

/** @returns how many: those another job has in hand are left to it */
async function compute(
  tx: Tx,
  wanted: readonly string[],
  day: CivilDate,
  columns: readonly CompiledColumn[],
): Promise<number> {
  const usccs = await takeEnterprises(tx, wanted)
  const facts = await loadFacts(tx, usccs, read)
  const rows = usccs.map((uscc) => ({ uscc, ...computeFeatures(factsOn(facts.get(uscc) ?? [], day), columns) }))
  await writeFeatures(tx, day, rows)
  return usccs.length
}
