import type { Pool } from 'pg'
import { PLATFORM } from '../audit/actor.ts'
import { lockAutomaticallyPayable } from '../claim/lock.ts'
import type { Tx } from '../db/database.ts'
import { asSystem } from '../db/transaction.ts'
import { orderPayments } from './order.ts'
import { payersOfRosters } from './store.ts'

/** Payments in one file: a bank takes more, but a file of this size is on its way in well under a second. */
const BATCH = 500

/**
 * Orders every claim that pays itself, a batch at a time for each paying department. Several may run at once: each takes
 * what no other holds.
 */
export async function orderAutomatic(pool: Pool, now: Date): Promise<void> {
  while ((await asSystem(pool, (tx) => orderSome(tx, now))) === BATCH);
}

async function orderSome(tx: Tx, now: Date): Promise<number> {
  const claims = await lockAutomaticallyPayable(tx, BATCH)
  const payers = await payersOfRosters(tx, [...new Set(claims.map(({ rosterId }) => rosterId!))])
  let ordered = 0
  for (const departmentCode of new Set(payers.values())) {
    const own = claims.filter(({ rosterId }) => payers.get(rosterId!) === departmentCode)
    ordered += own.length
    await orderPayments(tx, own, { departmentCode, createdBy: null, as: 'system', by: PLATFORM, now })
  }
  return ordered
}
