import { randomUUID } from 'node:crypto'
import { civilDate } from '@huiqi/shared/workday'
import type { Pool } from 'pg'
import { PLATFORM } from '../audit/actor.ts'
import { appendToChains } from '../audit/append.ts'
import type { Tx } from '../db/database.ts'
import { asSystem } from '../db/transaction.ts'
import type { ComposeDeps } from '../message/outbox.ts'
import { tellEnterprises, textEnterprises } from '../message/tell-enterprises.ts'
import { phonesToText } from './phones.ts'
import { siftEnterprises } from './sift.ts'
import { type Standing, standingOf } from './standing.ts'
import { letGo, lockWaiting, markTold, waitingOf } from './tell-store.ts'
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
  const { tellable, mayText } = await siftEnterprises(tx, enterprises, now)
  const waiting = await waitingOf(
    tx,
    tellable.map(({ uscc }) => uscc),
  )
  const { kept, dropped, total } = await standingOf(tx, waiting, civilDate(now))
  await letGo(tx, dropped)
  const told = tellable.filter(({ uscc }) => kept.some((one) => one.uscc === uscc))
  const phones = await phonesToText(
    tx,
    deps.keyRing,
    told.filter(({ uscc }) => mayText(uscc)),
  )
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
