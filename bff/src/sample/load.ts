import { civilDate } from '@huiqi/shared/workday'
import { toJson } from '../db/json-column.ts'
import { createPool, kyselyOn } from '../db/pool.ts'
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
  const client = await pool.connect()
  try {
    await client.query('begin')
    // The tables' owner isn't bound by row-level security; an admin of a hosted database may not be a superuser.
    await client.query('set local role huiqi_owner')
    const db = kyselyOn(client)
    const loaded = await db.selectFrom('setting').select('name').where('name', '=', 'sample').executeTakeFirst()
    if (!loaded) {
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
    }
    await client.query('commit')
  } finally {
    client.release(true)
    await pool.end()
  }
}
