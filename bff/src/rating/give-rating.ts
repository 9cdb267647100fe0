import { type ClaimState, ratingOpen } from '@huiqi/shared/claim'
import { fail } from '@huiqi/shared/error'
import { isBadRating, type RatingLevel, ratingLevels, rectificationWorkdays, tagsBelong } from '@huiqi/shared/rating'
import { dueAt } from '@huiqi/shared/workday'
import { ownerActor } from '../audit/actor.ts'
import { appendEvents } from '../audit/append.ts'
import type { Tx } from '../db/database.ts'
import { workCalendar } from '../db/work-calendar.ts'
import type { Owner } from '../http/access.ts'
import { insertRating, insertRectification, ratedClaim } from './store.ts'

export type GivenRating = {
  readonly claimId: string
  readonly level: RatingLevel
  readonly tags: readonly string[]
  readonly words?: string | null
}

/**
 * An enterprise rates how its claim was handled, once. The last two levels open a work order at the department.
 * @returns when the department must have answered, for a bad rating (德州: 5 个工作日)
 * @throws AppError NOT_FOUND, RATING_NOT_OPEN, RATING_ALREADY_GIVEN, INPUT_INVALID for tags of another level
 */
export async function giveRating(
  tx: Tx,
  owner: Owner,
  { claimId, level, tags, words }: GivenRating,
  now: Date,
): Promise<{ ratingId: string; rectificationDue: string | null }> {
  const claim = (await ratedClaim(tx, claimId)) ?? fail('NOT_FOUND')
  if (claim.ratingId !== null) return fail('RATING_ALREADY_GIVEN')
  if (!ratingOpen(claim.state as ClaimState)) return fail('RATING_NOT_OPEN')
  if (!tagsBelong(level, tags)) return fail('INPUT_INVALID', { field: 'tags' })
  const { departmentCode, uscc } = claim
  const ratingId = await insertRating(tx, {
    claimId,
    uscc,
    departmentCode,
    level: ratingLevels[level].score,
    tags: [...new Set(tags)],
    words: words || null,
    ratedBy: owner.personId,
    ratedAt: now,
  })
  const due = isBadRating(level) ? dueAt(now, rectificationWorkdays, 'working', await workCalendar(tx)) : null
  if (due) await insertRectification(tx, { ratingId, departmentCode, status: 'open', dueAt: due, createdAt: now })
  await appendEvents(tx, { kind: 'rating', id: ratingId, uscc, departmentCode }, now, [
    { actor: ownerActor(owner), action: 'rate', data: { claimId, level, tags } },
    ...(due ? [{ actor: ownerActor(owner), action: 'open_rectification', data: { dueAt: due.toISOString() } }] : []),
  ])
  return { ratingId, rectificationDue: due?.toISOString() ?? null }
}
