import { randomUUID } from 'node:crypto'
import { type Actor, appendEvents } from '../audit/append.ts'
import type { Claim } from '../claim/claim.ts'
import { transition } from '../claim/transition.ts'
import type { Tx } from '../db/database.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { insertBatch, insertPayouts } from './store.ts'
import { submitJob } from './submit-job.ts'

export type Ordering = {
  /** Who pays, by department code. */
  readonly departmentCode: string
  /** Who tapped; null where the payment was authorised together with the roster. */
  readonly createdBy: string | null
  readonly as: 'finance' | 'system'
  readonly by: Actor
  readonly now: Date
}

export type Ordered = { readonly batchId: string; readonly count: number; readonly totalFen: number }

/** Orders the payment of claims this transaction has locked, as one batch; the file leaves by a job. All of them or none. */
export async function orderPayments(tx: Tx, claims: readonly Claim[], ordering: Ordering): Promise<Ordered> {
  const { now, by } = ordering
  const count = claims.length
  const totalFen = claims.reduce((sum, { amountFen }) => sum + amountFen, 0)
  const batchId = await insertBatch(tx, {
    departmentCode: ordering.departmentCode,
    createdBy: ordering.createdBy,
    status: 'queued',
    count,
    totalFen,
    nextTryAt: now,
    createdAt: now,
  })
  const orderOf = new Map(claims.map(({ id }) => [id, randomUUID()]))
  await transition(tx, claims, { action: 'pay', as: ordering.as, by, now }, ({ id, amountFen }) => ({
    data: { batchId, payoutId: orderOf.get(id), amountFen },
  }))
  await insertPayouts(tx, batchId, orderOf, now)
  await appendEvents(tx, { kind: 'payout_batch', id: batchId, departmentCode: ordering.departmentCode }, now, [
    { actor: by, action: 'order', data: { count, totalFen } },
  ])
  await enqueue(tx, submitJob(batchId))
  return { batchId, count, totalFen }
}
