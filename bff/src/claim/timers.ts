import { type ClaimAction, claimDeadlines, claimStates } from '@huiqi/shared/claim'
import type { Pool } from 'pg'
import { PLATFORM } from '../audit/actor.ts'
import { appendToChains } from '../audit/append.ts'
import type { Tx } from '../db/database.ts'
import { asSystem } from '../db/transaction.ts'
import { workCalendar } from '../db/work-calendar.ts'
import { askToTell } from '../message/ask-to-tell.ts'
import type { Claim } from './claim.ts'
import { causeOf } from './effects.ts'
import { lockDueClaims } from './lock.ts'
import { writeTimers } from './store.ts'
import { timerAfter } from './timing.ts'
import { subjectOf, transition } from './transition.ts'

/** Claims in one transaction: long enough to be cheap, short enough to hold nobody up. */
const BATCH = 500

/**
 * Does what the clock owes claims: warnings, then at the end the action of the lifecycle's table, or the record of a
 * breach. Safe to repeat and to run beside itself; claims another transaction holds wait for the next run.
 * @returns how many timers fired
 */
export async function fireTimers(pool: Pool, now: Date): Promise<number> {
  for (let fired = 0; ; ) {
    const batch = await asSystem(pool, (tx) => fireBatch(tx, now))
    fired += batch
    if (batch === 0) return fired
  }
}

async function fireBatch(tx: Tx, now: Date): Promise<number> {
  const claims = await lockDueClaims(tx, now, BATCH)
  const warned = claims.filter(({ timer }) => timer !== 'expire')
  const ended = claims.filter(({ timer }) => timer === 'expire')
  if (warned.length > 0) await warn(tx, warned, now)
  for (const action of new Set(ended.map(onExpiry))) {
    const group = ended.filter((claim) => onExpiry(claim) === action)
    if (action === null) await recordBreach(tx, group, now)
    else await transition(tx, group, { action, as: 'system', by: PLATFORM, now })
  }
  return claims.length
}

const deadlineOf = ({ state }: Claim) => claimDeadlines[claimStates[state].deadline!]
const onExpiry = (claim: Claim): ClaimAction | null => deadlineOf(claim).onExpiry

async function warn(tx: Tx, claims: readonly Claim[], now: Date): Promise<void> {
  const calendar = await workCalendar(tx)
  await writeTimers(
    tx,
    claims.map((claim) => ({
      id: claim.id,
      breachedAt: null,
      ...timerAfter(claim.state, claim.timer!, claim.deadlineAt!, calendar),
    })),
  )
  await record(tx, claims, 'remind', now)
  askToTell(
    tx,
    claims.map((claim) => {
      const template = deadlineOf(claim).warns
      return { cause: causeOf(claim.id, claim.version, `${template}:${claim.timer}`), claimId: claim.id, template }
    }),
    now,
  )
}

/** The limit has passed and nobody may be made to pay for it but the one whose turn it is: it is written down, and the claim waits on. */
async function recordBreach(tx: Tx, claims: readonly Claim[], now: Date): Promise<void> {
  await writeTimers(
    tx,
    claims.map(({ id }) => ({ id, timer: null, timerAt: null, breachedAt: now })),
  )
  await record(tx, claims, 'breach', now)
}

const record = (tx: Tx, claims: readonly Claim[], action: 'remind' | 'breach', now: Date): Promise<void> =>
  appendToChains(
    tx,
    claims.map((claim) => ({
      subject: subjectOf(claim),
      events: [
        {
          actor: PLATFORM,
          action,
          data: {
            state: claim.state,
            deadline: claimStates[claim.state].deadline,
            deadlineAt: claim.deadlineAt!.toISOString(),
          },
        },
      ],
    })),
    now,
  )
