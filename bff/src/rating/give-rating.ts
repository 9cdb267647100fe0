import { fail } from '@huiqi/shared/error'
import type { RatingLevel } from '@huiqi/shared/rating'
import type { Tx } from '../db/database.ts'
import type { Owner } from '../http/access.ts'

export async function giveRating(
  _tx: Tx,
  _owner: Owner,
  _input: { claimId: string; level: RatingLevel; tags: string[]; words?: string | null },
  _now: Date,
): Promise<{ ratingId: string; rectificationDue: string | null }> {
  return fail('INTERNAL')
}
