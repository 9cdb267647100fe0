import { type ClaimMode, type ClaimState, claimActors, claimModes, claimStates, ratingOpen } from '@huiqi/shared/claim'
import type { WorkCalendar } from '@huiqi/shared/workday'
import { deadlineView } from './deadline-view.ts'
import type { ClaimCard } from './views.ts'

/** What a card is made from. */
export type CardRow = {
  readonly id: string
  readonly version: number
  readonly policyTitle: string
  readonly departmentName: string
  readonly mode: ClaimMode
  readonly state: ClaimState
  readonly amountFen: number
  readonly deadlineAt: Date | null
  readonly updatedAt: Date
  readonly rated: boolean
}

export function claimCard(row: CardRow, now: Date, calendar: WorkCalendar): ClaimCard {
  const { id, version, policyTitle, departmentName, mode, state, amountFen } = row
  const { label, turn } = claimStates[state]
  return {
    id,
    version,
    policyTitle,
    departmentName,
    mode,
    modeLabel: claimModes[mode].label,
    state,
    stateLabel: label,
    turn,
    turnLabel: turn && claimActors[turn],
    amountFen,
    deadline: deadlineView(state, row.deadlineAt, now, calendar),
    updatedAt: row.updatedAt.toISOString(),
    toRate: ratingOpen(state) && !row.rated,
  }
}
