import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import { countPending, type Roster, sumToRelease } from './store.ts'

/**
 * Nobody's answer is awaited, and something is left to release.
 * @throws AppError ROSTER_VETO_PENDING, ROSTER_EMPTY
 */
export async function requireReady(tx: Tx, roster: Roster): Promise<{ count: number; totalFen: number }> {
  if ((await countPending(tx, roster.id)) > 0) fail('ROSTER_VETO_PENDING')
  const sum = await sumToRelease(tx, roster.id)
  return sum.count > 0 ? sum : fail('ROSTER_EMPTY')
}
