import type { RatingLevel } from '@huiqi/shared/rating'
import type { DeadlineView } from '../claim/views.ts'

/** A work order for a bad rating. Whoever handles it sees what was said, never how to reach who said it. */
export type RectificationRow = {
  readonly id: string
  readonly claimId: string
  readonly policyTitle: string
  readonly enterpriseName: string
  readonly level: RatingLevel
  readonly levelLabel: string
  readonly tags: readonly string[]
  readonly words: string | null
  readonly ratedAt: string
  readonly status: 'open' | 'answered'
  readonly due: DeadlineView
  readonly breached: boolean
  readonly answer: string | null
  readonly answeredAt: string | null
}
