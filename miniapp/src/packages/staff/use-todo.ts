import { useQueries } from '@tanstack/react-query'
import { ask } from '../../api/client.ts'
import type { Staff, StaffRole } from './nav.ts'
import { type Todo, todoOf } from './todo.ts'

/** What waits is looked at again by itself. Milliseconds. */
const every = 60_000

export interface TodoState {
  readonly todo: readonly Todo[]
  readonly loading: boolean
  /** Why something could not be looked up; null when all was. */
  readonly error: unknown
  readonly lookAgain: () => void
}

/** Everything that waits for this person, over all his roles. */
export function useTodo(staff: Staff | null): TodoState {
  const has = (...roles: StaffRole[]) => roles.some((role) => staff?.roles.includes(role))
  const when = (enabled: boolean) => ({ enabled, refetchInterval: every }) as const
  const [rosters, reviewing, disputed, joint, toAuthorise, payable, batches, receipts, corrections, rectifications] =
    useQueries({
      queries: [
        ask.roster.list.queryOptions({}, when(has('officer', 'reviewer'))),
        ask.claim.toReview.queryOptions({ state: 'reviewing' }, when(has('reviewer', 'officer'))),
        ask.claim.toReview.queryOptions({ state: 'disputed' }, when(has('reviewer', 'officer'))),
        ask.roster.toReview.queryOptions(undefined, when(has('joint'))),
        ask.roster.list.queryOptions({ toAuthorise: true }, when(has('finance'))),
        ask.payout.payable.queryOptions({}, when(has('finance'))),
        ask.payout.batches.queryOptions({}, when(has('finance'))),
        ask.payout.problems.queryOptions(undefined, when(has('finance'))),
        ask.profile.corrections.queryOptions(undefined, when(has('officer'))),
        ask.rating.rectifications.queryOptions(undefined, when(has('officer', 'reviewer', 'admin'))),
      ],
    })
  const queries = [
    rosters,
    reviewing,
    disputed,
    joint,
    toAuthorise,
    payable,
    batches,
    receipts,
    corrections,
    rectifications,
  ]
  const todo = todoOf(staff?.roles ?? [], {
    rosters: rosters.data?.rosters,
    reviewing: reviewing.data,
    disputed: disputed.data,
    joint: joint.data,
    toAuthorise: toAuthorise.data,
    payable: payable.data,
    batches: batches.data?.batches,
    receipts: receipts.data,
    corrections: corrections.data,
    rectifications: rectifications.data,
  })
  return {
    todo,
    loading: staff === null || queries.some(({ isLoading }) => isLoading),
    error: queries.find(({ error }) => error)?.error ?? null,
    lookAgain: () => queries.forEach((query) => void query.refetch()),
  }
}

/** How many wait at one place of the navigation. */
export const countAt = ({ todo }: TodoState, url: string): number =>
  todo.filter((each) => each.at === url).reduce((sum, { count }) => sum + count, 0)
