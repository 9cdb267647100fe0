import { civilDate } from '@huiqi/shared/workday'
import { sql } from 'kysely'
import { toJson } from '../db/json-column.ts'
import { createPool } from '../db/pool.ts'
import { asSystem } from '../db/transaction.ts'
import type { KeyRing } from '../secrets/key-ring.ts'
import { loadFacts } from './load/facts.ts'
import { loadPeople } from './load/people.ts'
import { loadPolicies } from './load/policies.ts'
import { loadTables } from './load/reference.ts'
import { loadRegister } from './load/register.ts'

export type SampleOptions = {
  readonly keyRing: KeyRing
  /** The day the city is loaded on; all its dates follow from it. */
  readonly now: Date
  /** How many enterprises; tests take fewer, always the same first ones. */
  readonly enterprises?: number
}

/**
 * Loads the sample city into a migrated database, once: a database that has it is left as it is.
 * All or nothing, in one transaction.
 */
export async function loadSample(adminUrl: string, options: SampleOptions): Promise<void> {
  const pool = createPool(adminUrl, 1, 'huiqi-sample')
  try {
    await asSystem(pool, async (db) => {
      // The tables' owner isn't bound by row-level security; an admin of a hosted database may not be a superuser.
      await sql`set local role huiqi_owner`.execute(db)
      const loaded = await db.selectFrom('setting').select('name').where('name', '=', 'sample').executeTakeFirst()
      if (loaded) return
      const today = civilDate(options.now)
      const city = { ...options, today }
      await loadTables(db, city)
      await loadPeople(db, city)
      const enterprises = await loadRegister(db, city)
      await loadFacts(db, enterprises, city)
      await loadPolicies(db, city)
      await db
        .insertInto('setting')
        .values({ name: 'sample', value: toJson({ today }), updatedAt: options.now })
        .execute()
    })
  } finally {
    await pool.end()
  }
}
