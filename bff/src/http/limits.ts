import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'

/**
 * Takes one from a bucket of a fixed window. It counts only if the transaction commits: who refuses afterwards must not
 * throw inside it.
 * @returns how many were taken in the present window, this one included
 */
export async function takeFromLimit(tx: Tx, bucket: string, windowMs: number, now: Date): Promise<number> {
  const start = new Date(Math.floor(now.getTime() / windowMs) * windowMs)
  const { rows } = await sql<{ used: number }>`select take_from_limit(${bucket}, ${start}) as used`.execute(tx)
  return rows[0]!.used
}
