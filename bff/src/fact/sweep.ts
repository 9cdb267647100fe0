import { sql } from 'kysely'
import type { Pool } from 'pg'
import { asSystem } from '../db/transaction.ts'
import { enqueueAll } from '../jobs/enqueue.ts'
import { importJob } from './take-upload.ts'

/** An import whose job gave no sign of life for so long gets a new one. */
const SILENT_MS = 5 * 60_000
const MOST_AT_ONCE = 200

/** Gives imports whose job was lost a new one. */
export const sweepImports = (pool: Pool, now: Date): Promise<void> =>
  asSystem(pool, async (tx) => {
    const silent = await tx
      .selectFrom('factImport')
      .select('id')
      .where('status', '=', 'reading')
      .where('workedAt', '<', new Date(now.getTime() - SILENT_MS))
      .limit(MOST_AT_ONCE)
      .forUpdate()
      .skipLocked()
      .execute()
    const ids = silent.map(({ id }) => id)
    await enqueueAll(tx, ids.map(importJob))
    await tx.updateTable('factImport').set({ workedAt: now }).where(sql<boolean>`id = any(${ids})`).execute()
  })
