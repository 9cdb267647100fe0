import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import type { OpenedCode } from './views.ts'

export type Cursor = { readonly at: string; readonly id: string }

/** Messages of the enterprise, newest first. @param after the last row of the page before */
export function messagesOf(tx: Tx, uscc: string, after: Cursor | null, limit: number) {
  const page = tx
    .selectFrom('message')
    .select(['id', 'claimId', 'template', 'title', 'body', 'createdAt', 'readAt'])
    .where('uscc', '=', uscc)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
  const rest = after ? page.where(sql<boolean>`(created_at, id) < (${after.at}::timestamptz, ${after.id}::uuid)`) : page
  return rest.execute()
}

export async function countUnread(tx: Tx, uscc: string): Promise<number> {
  const { count } = await tx
    .selectFrom('message')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('uscc', '=', uscc)
    .where('readAt', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/** @param ids which; null: all of the enterprise's */
export async function markRead(tx: Tx, uscc: string, ids: readonly string[] | null, now: Date): Promise<void> {
  const unread = tx.updateTable('message').set({ readAt: now }).where('uscc', '=', uscc).where('readAt', 'is', null)
  await (ids ? unread.where('id', 'in', ids) : unread).execute()
}

/** The claim behind a code, where the caller is a member of its enterprise; see open_access_code() in 0007_after.sql. */
export async function findClaimOfCode(tx: Tx, hashes: readonly string[], now: Date): Promise<OpenedCode | undefined> {
  const { rows } = await sql<OpenedCode>`
    select claim_id, uscc, enterprise_name from open_access_code(${hashes}::text[], ${now})`.execute(tx)
  return rows[0]
}
