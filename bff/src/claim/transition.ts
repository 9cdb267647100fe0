import {
  type ClaimAction,
  type ClaimActor,
  type ClaimGuards,
  type ClaimTransition,
  transitionFor,
} from '@huiqi/shared/claim'
import { fail } from '@huiqi/shared/error'
import { type Actor, appendEvents } from '../audit/append.ts'
import type { Tx } from '../db/database.ts'
import { workCalendar } from '../db/work-calendar.ts'
import { enqueueAll, type Job } from '../jobs/enqueue.ts'
import { releaseReserve } from '../payout/ledger.ts'
import { causeOf, entryEffects, ownGuards } from './effects.ts'
import { type Claim, type Leg, lockClaim, writeClaim } from './store.ts'
import { timingOnEntry } from './timing.ts'

export type Transition = {
  readonly claimId: string
  readonly action: ClaimAction
  /** In which capacity; the lifecycle says which may take which action. */
  readonly as: ClaimActor
  /** Who exactly, for the trail. */
  readonly by: Actor
  readonly now: Date
  /** The version the caller looked at; another one means he decided on something that has changed. */
  readonly expectVersion?: number
  readonly guards?: ClaimGuards
  /** What the step changes beside the state. */
  readonly change?: { readonly accountId?: string; readonly amountFen?: number; readonly legs?: readonly Leg[] }
  /** Recorded with the event; never personal data. */
  readonly data?: Readonly<Record<string, unknown>>
}

const PLATFORM: Actor = { kind: 'system', id: 'platform', label: '平台' }

/**
 * The only way a claim changes state: lock, check the version, walk the lifecycle's table, write the state and its
 * deadline, append the events, enqueue the jobs — all in the caller's transaction.
 * @throws AppError NOT_FOUND, STALE, CLAIM_ACTION_NOT_POSSIBLE, NOT_ALLOWED
 */
export async function transition(tx: Tx, step: Transition): Promise<Claim> {
  const claim = await lockClaim(tx, step.claimId)
  return transitionLocked(tx, claim, step)
}

/** The same for a claim this transaction has locked already. */
export async function transitionLocked(tx: Tx, claim: Claim, step: Transition): Promise<Claim> {
  if (step.expectVersion !== undefined && step.expectVersion !== claim.version) return fail('STALE')
  const rows = walk(claim, step)
  const target = rows.at(-1)!.to
  const version = claim.version + 1
  const calendar = await workCalendar(tx)
  const changed = { ...claim, ...step.change, state: target, version, updatedAt: step.now }
  const timing = timingOnEntry({ ...changed, fixed: claim.confirmBy, now: step.now, calendar })
  const after: Claim = { ...changed, ...timing }
  await writeClaim(tx, claim.id, {
    state: after.state,
    version: after.version,
    accountId: after.accountId,
    amountFen: after.amountFen,
    legs: after.legs,
    deadlineAt: after.deadlineAt,
    timer: after.timer,
    timerAt: after.timerAt,
    updatedAt: after.updatedAt,
  })
  await appendEvents(
    tx,
    { kind: 'claim', id: claim.id, uscc: claim.uscc, departmentCode: claim.departmentCode },
    step.now,
    [
      ...rows.map((row, index) => ({
        actor: index === 0 ? step.by : PLATFORM,
        action: row.action,
        data: { from: row.from, to: row.to, version, ...(index === 0 ? step.data : {}) },
      })),
    ],
  )
  if (entryEffects[target]?.releaseReserve) await releaseReserve(tx, claim, step.now)
  await enqueueAll(tx, jobsFor(after, rows))
  return after
}

/** The row of the asked action, and those the system goes on with by itself. */
function walk(claim: Claim, step: Transition): ClaimTransition[] {
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

function jobsFor(claim: Claim, rows: readonly ClaimTransition[]): Job[] {
  const jobs: Job[] = rows.flatMap((row) => {
    if (row.notifies === null) return []
    const cause = causeOf(claim.id, claim.version, row.notifies)
    return [{ task: 'message.compose', payload: { cause, claimId: claim.id, template: row.notifies }, jobKey: cause }]
  })
  if (entryEffects[claim.state]?.orderPayment && claim.preReviewed)
    jobs.push({ task: 'payout.order', payload: {}, jobKey: 'payout.order', priority: -10 })
  return jobs
}
