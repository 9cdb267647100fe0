import {
  type ClaimAction,
  type ClaimState,
  claimActions,
  claimActors,
  claimDeadlines,
  claimStates,
} from '@huiqi/shared/claim'
import type { StoredEvent } from '../audit/verify.ts'
import { failureReasons } from '../payout/adapters/port.ts'
import { OUTCOMES } from './dispute-view.ts'
import type { DeadlineView, StepView, TrailEntry } from './views.ts'

/** What happened, in a sentence for a shop owner. The first event of a claim is its offer, whoever wrote it. */
export function sentenceOf({ seq, action, data }: StoredEvent): string {
  if (action === 'remind') return '平台已提醒办理'
  if (action === 'breach') return `已超过${limitName(data.state as ClaimState)}，平台已记录`
  if (action in claimActions) return claimActions[action as ClaimAction].done
  return seq === 1 ? '主管部门提出名单，贵公司在列' : '平台已记录'
}

const limitName = (state: ClaimState): string => {
  const { deadline } = claimStates[state]
  return deadline === null ? '时限' : claimDeadlines[deadline].label
}

/** Steps that say nothing to anybody: the system going on by itself. */
const SILENT = new Set(['proceed'])
const BAD = new Set(['fail_payout', 'breach', 'reject', 'refuse'])

/** What happened so far, oldest first. */
export const pastSteps = (events: readonly StoredEvent[]): StepView[] =>
  events
    .filter(({ action }) => !SILENT.has(action))
    .map((event) => ({
      key: String(event.seq),
      state: BAD.has(event.action) ? 'failed' : 'done',
      title: sentenceOf(event),
      at: event.at.toISOString(),
      detail: [event.actorLabel, remark(event)].filter(Boolean).join(' · '),
    }))

/** What the event adds: why the bank refused, how a dispute ended, in the words that were given. */
function remark({ action, data }: StoredEvent): string | null {
  if (action === 'fail_payout') return failureReasons[data.reason as keyof typeof failureReasons] ?? null
  if (action === 'resolve') return OUTCOMES[data.outcome as keyof typeof OUTCOMES] ?? null
  if (action === 'decline' || action === 'reject') return typeof data.reason === 'string' ? data.reason : null
  return null
}

/** Where the claim stands, whose turn it is and until when; nothing once it has ended. */
export function presentStep(state: ClaimState, deadline: DeadlineView | null): StepView[] {
  const { label, turn } = claimStates[state]
  if (turn === null) return []
  const until = deadline && (deadline.passed ? `原定 ${deadline.words}办完` : deadline.words)
  const detail = [`轮到：${claimActors[turn]}`, until].filter(Boolean).join(' · ')
  return [{ key: 'now', state: 'now', title: label, at: null, detail }]
}

export const trailEntries = (events: readonly StoredEvent[]): TrailEntry[] =>
  events.map((event) => ({
    seq: event.seq,
    at: event.at.toISOString(),
    actor: event.actorLabel,
    sentence: sentenceOf(event),
    hash: event.hash,
  }))
