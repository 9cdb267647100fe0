import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import { countRequests, type Roster } from './store.ts'

/** What others have begun to judge is not exchanged under their eyes. @throws AppError ROSTER_REVIEW_STARTED */
export async function requireUnreviewed(tx: Tx, roster: Roster): Promise<void> {
  const partlyReleased = roster.releasedCount > 0
  if (partlyReleased || roster.reviewedBy !== null || (await countRequests(tx, roster.id)) > 0)
    fail('ROSTER_REVIEW_STARTED')
}
