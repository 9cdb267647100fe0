import { randomUUID } from 'node:crypto'
import { civilDate } from '@huiqi/shared/workday'
import type { Pool } from 'pg'
import { PLATFORM } from '../audit/actor.ts'
import { appendToChains } from '../audit/append.ts'
import type { Tx } from '../db/database.ts'
import { asSystem } from '../db/transaction.ts'
import type { ComposeDeps } from '../message/outbox.ts'
import { tellEnterprises, textEnterprises } from '../message/tell-enterprises.ts'
import { switchedOff } from './choice-store.ts'
import { LIMIT_WINDOW_MS, mayText, pushLimits, tellableFrom } from './limits.ts'
import { phonesToText } from './phones.ts'
import { type Standing, standingOf } from './standing.ts'
import { letGo, lockWaiting, markTold, postpone, recentDigests, waitingOf } from './tell-store.ts'
import { digestValues } from './words.ts'

/** Enterprises told in one transaction. */
const BATCH = 200

/** Tells enterprises what was found for them: one digest each, within the limits. Several may run at once. */
export async function tellFound(pool: Pool, deps: ComposeDeps, now: Date): Promise<void> {
  while ((await asSystem(pool, (tx) => tellSome(tx, deps, now))) > 0);
}

/** @returns how many enterprises were told, put off or let go */
async function tellSome(tx: Tx, deps: ComposeDeps, now: Date): Promise<number> {
  const enterprises = await lockWaiting(tx, BATCH, now)
  if (enterprises.length === 0) return 0
  const usccs = enterprises.map(({ uscc }) => uscc)
  const limits = await pushLimits(tx)
  const recent = await recentDigests(tx, usccs, new Date(now.getTime() - LIMIT_WINDOW_MS))
  const recentOf = (uscc: string) => recent.filter((digest) => digest.uscc === uscc)
  const off = await switchedOff(tx, usccs)
  const wanting = usccs.filter((uscc) => !off.has(uscc))
  const putOff = wanting
    .map((uscc) => ({ uscc, until: tellableFrom(recentOf(uscc), limits, now) }))
    .filter(({ until }) => until > now)
  await postpone(tx, putOff)
  const unwanted = await waitingOf(tx, [...off])
  await letGo(
    tx,
    unwanted.map((one) => ({ ...one, untold: 'switched_off' as const })),
  )
  const tellable = wanting.filter((uscc) => !putOff.some((one) => one.uscc === uscc))
  const { kept, dropped, total } = await standingOf(tx, await waitingOf(tx, tellable), civilDate(now))
  await letGo(tx, dropped)
  const told = enterprises.filter(({ uscc }) => kept.some((one) => one.uscc === uscc))
  const textable = told.filter(({ uscc }) => mayText(recentOf(uscc), limits, now))
  const phones = await phonesToText(tx, deps.keyRing, textable)
  const digests = told.map(({ uscc, name }): Digest => {
    const policies = kept.filter((one) => one.uscc === uscc)
    const values = digestValues(name, policies, total(policies))
    return { uscc, id: randomUUID(), to: phones.get(uscc) ?? null, policies, values }
  })
  await writeDigests(tx, deps, digests, now)
  return enterprises.length
}

type Digest = {
  readonly uscc: string
  /** The message's. */
  readonly id: string
  /** The number of its text message; null: none goes out. */
  readonly to: string | null
  readonly policies: readonly Standing[]
  /** What fills its templates. */
  readonly values: Readonly<Record<string, string>>
}

async function writeDigests(tx: Tx, deps: ComposeDeps, digests: readonly Digest[], now: Date): Promise<void> {
  const notices = digests.map(({ uscc, id, to, values }) => ({
    id,
    cause: `push:${id}`,
    uscc,
    template: 'new_matches' as const,
    values,
    to,
  }))
  await tellEnterprises(tx, notices, now)
  await textEnterprises(
    tx,
    deps,
    notices.flatMap(({ to, ...notice }) => (to === null ? [] : [{ ...notice, to }])),
    now,
  )
  await markTold(
    tx,
    digests.flatMap(({ id, to, policies }) =>
      policies.map(({ policy, ...one }) => ({
        ...one,
        versionId: policy.versionId,
        messageId: id,
        bySms: to !== null,
      })),
    ),
    now,
  )
  await appendToChains(tx, digests.map(happening), now)
}

/** The enterprise's row is locked, so its chain is too. */
const happening = ({ uscc, id, to, policies }: Digest) => ({
  subject: { kind: 'push', id: uscc, uscc } as const,
  events: [
    {
      actor: PLATFORM,
      action: 'tell',
      data: {
        messageId: id,
        bySms: to !== null,
        policies: policies.map(({ policyId, policy, period, leastFen, mostFen }) => ({
          policyId,
          versionId: policy.versionId,
          period,
          leastFen,
          mostFen,
        })),
      },
    },
  ],
})
