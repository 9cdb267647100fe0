import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { toJson } from '../db/json-column.ts'
import { isReleasable } from './store.ts'

/** A row about to become a claim, with what its message needs. */
export type ShardRow = {
  readonly line: number
  readonly uscc: string
  readonly amountFen: number
  /** What it was entitled to when it was drawn: more than the amount where a selection cut it, other where its place is paid. */
  readonly entitledFen: number
  /** Where only some were taken: its place among the eligible. */
  readonly place: number | null
  readonly basis: string | null
  readonly name: string
  readonly phoneSealed: string | null
}

/** The next rows without a claim, in the order of the roster; those another shard holds are left to it. */
export async function nextShard(tx: Tx, rosterId: string, most: number): Promise<ShardRow[]> {
  const { rows } = await sql<ShardRow>`
    select w.line, w.uscc, w.amount_fen, w.basis, e.name, e.phone_sealed,
      coalesce(c.entitled_fen, w.amount_fen) as entitled_fen, c.place
    from roster_row w join enterprise e on e.uscc = w.uscc
    left join roster_candidate c on c.roster_id = w.roster_id and c.uscc = w.uscc
    where w.roster_id = ${rosterId} and w.claim_id is null and ${isReleasable}
    order by w.line limit ${most} for update of w skip locked`.execute(tx)
  return rows
}

export async function linkClaims(
  tx: Tx,
  rosterId: string,
  claims: readonly { readonly id: string; readonly uscc: string }[],
): Promise<void> {
  await sql`
    update roster_row w set claim_id = n.id from json_to_recordset(${toJson(claims)}::json) as n(id uuid, uscc text)
    where w.roster_id = ${rosterId} and w.uscc = n.uscc`.execute(tx)
}

/** Counts a shard on its roster. */
export async function addReleased(
  tx: Tx,
  rosterId: string,
  { taken, made, now }: { readonly taken: number; readonly made: number; readonly now: Date },
): Promise<void> {
  await sql`update roster set released_count = released_count + ${made}, progress_done = progress_done + ${taken},
    problem_count = problem_count + ${taken - made}, worked_at = ${now} where id = ${rosterId}`.execute(tx)
}
