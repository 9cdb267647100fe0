import type { Pool } from 'pg'
import { PLATFORM } from '../audit/actor.ts'
import type { Tx } from '../db/database.ts'
import { asSystem } from '../db/transaction.ts'
import { recordRoster } from './audit.ts'
import { deleteFileParts, type WorkOrder } from './fill-store.ts'
import type { StoredStatus } from './status.ts'
import { findRoster, lockRoster, type Roster, updateRoster } from './store.ts'

/** The roster has been given to another job, or its work is done or given up. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken'
}

/** One transaction of a job on its roster, which stays locked for it. @throws Overtaken where the job is no longer wanted */
export function onRoster<T>(
  pool: Pool,
  { rosterId, workId }: WorkOrder,
  status: StoredStatus,
  run: (tx: Tx, roster: Roster) => Promise<T>,
): Promise<T> {
  return asSystem(pool, async (tx) => {
    const roster = await lockRoster(tx, rosterId)
    if (roster.workId !== workId || roster.status !== status) throw new Overtaken()
    return run(tx, roster)
  })
}

/** The roster of a release that has not been overtaken, without keeping others from it. @throws Overtaken */
export async function stillWanted(tx: Tx, { rosterId, workId }: WorkOrder): Promise<Roster> {
  const roster = await findRoster(tx, rosterId)
  if (roster.workId !== workId || roster.status !== 'releasing') throw new Overtaken()
  return roster
}

/** Runs a job to its end; being overtaken is one. */
export async function untilOvertaken(run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error
  }
}

/** The job can't go on, and says why in words for the officer. */
export const giveUp = (pool: Pool, order: WorkOrder, status: StoredStatus, failure: string, now: Date): Promise<void> =>
  onRoster(pool, order, status, async (tx, roster) => {
    const next = status === 'releasing' ? 'open' : 'failed'
    await updateRoster(tx, roster.id, { status: next, failure, workId: null, version: roster.version + 1 })
    await deleteFileParts(tx, roster.id)
    await recordRoster(tx, roster, PLATFORM, status === 'releasing' ? 'stop_release' : 'fail', { failure }, now)
  })
