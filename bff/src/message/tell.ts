import { sql } from 'kysely'
import type { Pool } from 'pg'
import type { Tx } from '../db/database.ts'
import { asSystem } from '../db/transaction.ts'
import type { AskedNotice } from './ask-to-tell.ts'
import { composeForClaims } from './compose.ts'
import type { ComposeDeps } from './outbox.ts'

/** Notices in one transaction: cheap together, and none waits long for the others. */
const BATCH = 200

/**
 * Tells enterprises what they are to be told. Several may run at once: each takes what no other holds. A notice is gone
 * only together with the commit of its messages.
 */
export async function tellAll(pool: Pool, deps: ComposeDeps, now: Date): Promise<void> {
  while ((await asSystem(pool, (tx) => tellSome(tx, deps, now))) === BATCH);
}

async function tellSome(tx: Tx, deps: ComposeDeps, now: Date): Promise<number> {
  const { rows } = await sql<AskedNotice>`
    delete from notice where cause = any(array(
      select cause from notice order by asked_at limit ${BATCH} for update skip locked))
    returning cause, claim_id, template`.execute(tx)
  await composeForClaims(tx, deps, rows, now)
  return rows.length
}
