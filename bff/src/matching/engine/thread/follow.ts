import type { Pool, PoolClient } from 'pg'
import { type Core, newCore } from '../core.ts'
import { inSnapshot, readAll, readSome } from './read-database.ts'

/** Everybody as the database has them, and what it takes to stay so. */
export interface Following {
  readonly core: Core
  /** Takes in what was committed since. False: so much that everybody is better loaded anew. */
  readonly catchUp: () => Promise<boolean>
}

/** Enterprises come and go rarely; counting them costs more than reading the changes. */
const COUNT_EVERY_MS = 60_000
/** Room for those who come. */
const MARGIN = 1.02
/** More changes are not worth following one by one. */
const MOST_CHANGES = 200_000
/** Values that nobody has any more stay where they are until they are so many times what was loaded. */
const OUTGROWN = 1.5
const SMALL = 64 << 20

/**
 * Loads everybody, streaming. Changes are followed by the transactions that made them: all from the oldest one open when
 * last looked are looked at again, so that nothing committed late is passed over, and taken once.
 */
export async function follow(pool: Pool): Promise<Following> {
  let from = ''
  let taken = new Set<number>()
  let countedAt = performance.now()

  const core = await inSnapshot(pool, async (client) => {
    from = await oldestOpen(client)
    const everybody = newCore(Math.ceil((await countEnterprises(client)) * MARGIN))
    for await (const { enterprise, facts } of readAll(client)) everybody.put(enterprise, facts)
    return everybody
  })

  const loadedBytes = core.bytes()

  async function takeChanges(client: PoolClient): Promise<boolean> {
    const next = await oldestOpen(client)
    const { rows } = await client.query<{ id: number; uscc: string; open: boolean }>(
      'select id, uscc, txid >= $2::xid8 as open from fact_change where txid >= $1::xid8 limit $3',
      [from, next, MOST_CHANGES + 1],
    )
    if (rows.length > MOST_CHANGES) return false
    const changed = new Set(rows.filter(({ id }) => !taken.has(id)).map(({ uscc }) => uscc))
    await take(client, [...changed])
    taken = new Set(rows.filter(({ open }) => open).map(({ id }) => id))
    from = next
    return true
  }

  async function takeNew(client: PoolClient): Promise<void> {
    if (performance.now() - countedAt < COUNT_EVERY_MS) return
    countedAt = performance.now()
    if ((await countEnterprises(client)) === core.count()) return
    const { rows } = await client.query<{ uscc: string }>('select uscc from enterprise')
    await take(
      client,
      rows.map(({ uscc }) => uscc).filter((uscc) => !core.has(uscc)),
    )
  }

  async function take(client: PoolClient, usccs: readonly string[]): Promise<void> {
    for await (const { enterprise, facts } of readSome(client, usccs)) core.put(enterprise, facts)
  }

  return {
    core,
    catchUp: () =>
      inSnapshot(pool, async (client) => {
        if (!(await takeChanges(client))) return false
        await takeNew(client)
        return core.bytes() < loadedBytes * OUTGROWN + SMALL
      }),
  }
}

async function oldestOpen(client: PoolClient): Promise<string> {
  const { rows } = await client.query<{ xmin: string }>('select pg_snapshot_xmin(pg_current_snapshot())::text as xmin')
  return rows[0]!.xmin
}

async function countEnterprises(client: PoolClient): Promise<number> {
  const { rows } = await client.query<{ count: number }>('select count(*) from enterprise')
  return rows[0]!.count
}
