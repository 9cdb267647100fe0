import {
  type ClaimAction,
  type ClaimActor,
  type ClaimGuards,
  type ClaimTransition,
  transitionFor,
} from '@huiqi/shared/claim'
import { fail } from '@huiqi/shared/error'
import type { Fen } from '@huiqi/shared/money'
import { PLATFORM } from '../audit/actor.ts'
import { type Actor, appendToChains } from '../audit/append.ts'
import type { Tx } from '../db/database.ts'
import { workCalendar } from '../db/work-calendar.ts'
import { type AskedNotice, askToTell } from '../message/ask-to-tell.ts'
import { setAside } from '../payout/ledger.ts'
import type { Claim } from './claim.ts'
import { causeOf, entryEffects, ownGuards } from './effects.ts'
import type { Leg } from './legs.ts'
import { writeClaims } from './store.ts'
import { timingOnEntry } from './timing.ts'

/** What is done, by whom, when. */
export type Step = {
  readonly action: ClaimAction
  /** In which capacity; the lifecycle says which may take which action. */
  readonly as: ClaimActor
  /** Who exactly, for the trail. */
  readonly by: Actor
  readonly now: Date
  readonly guards?: ClaimGuards
}

/** What a step does to one claim beside its state. */
export type ClaimStepDetail = {
  readonly change?: {
    readonly accountId?: string
    readonly amountFen?: Fen
    readonly legs?: readonly Leg[]
    readonly preReviewed?: boolean
  }
  /** Recorded with the event; never personal data. */
  readonly data?: Readonly<Record<string, unknown>>
}

/**
 * The only way claims change state: walk the lifecycle's table, write the state and its deadline, append the events, move
 * the money set aside, ask for the messages — all in the caller's transaction, which has locked the claims (lock.ts) and
 * checked the version their reader saw. Takes as many statements for a thousand claims as for one; all of them or none.
 * @throws AppError CLAIM_ACTION_NOT_POSSIBLE, NOT_ALLOWED, BUDGET_INSUFFICIENT
 */
export async function transition(
  tx: Tx,
  claims: readonly Claim[],
  step: Step,
  detail: (claim: Claim) => ClaimStepDetail = () => ({}),
): Promise<Claim[]> {
  if (claims.length === 0) return []
  const calendar = await workCalendar(tx)
  const walked = claims.map((claim) => {
    const rows = walk(claim, step)
    const { change, data } = detail(claim)
    const entered = { ...claim, ...change, state: rows.at(-1)!.to, version: claim.version + 1, updatedAt: step.now }
    const timing = timingOnEntry({ ...entered, fixed: claim.confirmBy, again: true, now: step.now, calendar })
    return { before: claim, rows, data, after: { ...entered, ...timing } satisfies Claim }
  })
  writeClaims(
    tx,
    walked.map(({ after }) => after),
  )
  await appendToChains(tx, walked.map(happening(step)), step.now)
  await setAside(tx, walked.flatMap(moneyWanted), step.now)
  askToTell(tx, walked.flatMap(noticesOf), step.now)
  return walked.map(({ after }) => after)
}

type Walked = {
  readonly before: Claim
  readonly rows: readonly ClaimTransition[]
  readonly data: ClaimStepDetail['data']
  readonly after: Claim
}

/** The row of the asked action, and those the system goes on with by itself. */
function walk(claim: Claim, step: Step): ClaimTransition[] {
  const guards = { ...ownGuards(claim), ...step.guards }
  const rows: ClaimTransition[] = []
  let state = claim.state
  let action: ClaimAction | undefined = step.action
  while (action) {
    const found = transitionFor(state, action, guards)
    if (!found.ok) return fail('CLAIM_ACTION_NOT_POSSIBLE', { state, action }, found.message)
    if (rows.length === 0 && !found.value.actors.includes(step.as)) return fail('NOT_ALLOWED')
    rows.push(found.value)
    state = found.value.to
    action = entryEffects[state]?.thenAction
  }
  return rows
}

export const subjectOf = (claim: Pick<Claim, 'id' | 'uscc' | 'departmentCode'>) =>
  ({ kind: 'claim', id: claim.id, uscc: claim.uscc, departmentCode: claim.departmentCode }) as const

const happening =
  (step: Step) =>
  ({ before, rows, data, after }: Walked) => ({
    subject: subjectOf(before),
    events: rows.map((row, index) => ({
      actor: index === 0 ? step.by : PLATFORM,
      action: row.action,
      data: { from: row.from, to: row.to, version: after.version, ...(index === 0 ? data : {}) },
    })),
  })

/** A claim that ends gives back what was set aside for it; one whose amount changed gets the difference moved. */
function moneyWanted({ before, after }: Walked) {
  const ends = entryEffects[after.state]?.releaseReserve
  if (!ends && before.legs === after.legs) return []
  return [{ claimId: after.id, claimVersion: after.version, legs: ends ? [] : after.legs }]
}

function noticesOf({ after, rows }: Walked): AskedNotice[] {
  return rows.flatMap(({ notifies }) =>
    notifies === null
      ? []
      : [{ cause: causeOf(after.id, after.version, notifies), claimId: after.id, template: notifies }],
  )
}
