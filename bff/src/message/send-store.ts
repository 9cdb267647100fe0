import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'

export type Taken = {
  readonly id: string
  readonly template: string
  readonly toSealed: string
  readonly contentSealed: string
  readonly attempts: number
}

/** Takes a queued message for sending: whoever comes second finds nothing. @param at.abandonedAt when it counts as left behind */
export async function takeForSending(
  tx: Tx,
  id: string,
  at: { readonly now: Date; readonly abandonedAt: Date; readonly urgentOnly: boolean },
): Promise<Taken | undefined> {
  const { rows } = await sql<Taken>`
    update sms set status = 'sending', attempts = attempts + 1, next_try_at = ${at.abandonedAt}, updated_at = ${at.now}
    where id = ${id} and status = 'queued' and (urgent or not ${at.urgentOnly}::boolean)
    returning id, template, to_sealed, content_sealed, attempts`.execute(tx)
  return rows[0]
}

/** Messages of this template handed over to this number since a moment. */
export async function countSent(tx: Tx, to: readonly string[], template: string, since: Date): Promise<number> {
  const { count } = await tx
    .selectFrom('sms')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('toIndex', 'in', to)
    .where('template', '=', template)
    .where('status', 'in', ['sent', 'delivered', 'failed'])
    .where('providerId', 'is not', null)
    .where('updatedAt', '>=', since)
    .executeTakeFirstOrThrow()
  return count
}

export type SendingOutcome =
  | { readonly status: 'sent'; readonly providerId: string }
  | { readonly status: 'queued'; readonly nextTryAt: Date; readonly failure: string }
  | { readonly status: 'failed' | 'suppressed'; readonly failure: string }

/** Writes how the handing over went, unless a receipt has said more in the meantime. */
export async function finishSending(tx: Tx, id: string, outcome: SendingOutcome, now: Date): Promise<void> {
  await tx
    .updateTable('sms')
    .set({ nextTryAt: null, failure: null, ...outcome, updatedAt: now })
    .where('id', '=', id)
    .where('status', '=', 'sending')
    .execute()
}

/**
 * Queued messages whose time has come, and those a killed process left half-sent, given out once.
 * @param at.leaseUntil when they are looked at again
 */
export async function takeDue(
  tx: Tx,
  at: { readonly now: Date; readonly leaseUntil: Date; readonly urgentOnly: boolean },
  limit: number,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update sms set status = 'queued', next_try_at = ${at.leaseUntil}, updated_at = ${at.now}
    where id in (
      select id from sms
      where status in ('queued', 'sending') and next_try_at <= ${at.now} and (urgent or not ${at.urgentOnly}::boolean)
      order by next_try_at limit ${limit} for update skip locked
    ) returning id`.execute(tx)
  return rows.map(({ id }) => id)
}
