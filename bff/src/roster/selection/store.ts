import type { BatchOutcome, Candidate } from '@huiqi/shared/selection'
import { sql } from 'kysely'
import type { Tx } from '../../db/database.ts'
import { toJson } from '../../db/json-column.ts'

/** Somebody eligible, with what decides about him and why he is. */
export type NewCandidate = Omit<Candidate, 'submittedAt'> & { readonly explanation: unknown }

/** Lays down how a roster is to be drawn, and with which seed, before it is. */
export async function insertSelection(
  tx: Tx,
  selection: {
    readonly rosterId: string
    readonly seed: string | null
    readonly orderedBy: string
    readonly orderedAt: Date
  },
): Promise<void> {
  await tx.insertInto('rosterSelection').values(selection).execute()
}

export async function insertCandidates(tx: Tx, rosterId: string, candidates: readonly NewCandidate[]): Promise<void> {
  if (candidates.length === 0) return
  await sql`
    insert into roster_candidate (roster_id, uscc, entitled_fen, scores, parts, explanation)
    select ${rosterId}, uscc, fen, scores, parts, explanation
    from json_to_recordset(${toJson(candidates)}::json)
      as n(uscc text, fen bigint, scores jsonb, parts jsonb, explanation jsonb)`.execute(tx)
}

/**
 * All candidates of a drawing, by uscc. Nobody applied, so none came before another: among equals the smaller uscc comes first.
 */
export async function readCandidates(tx: Tx, rosterId: string): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select uscc, entitled_fen as fen, scores, parts, '' as submitted_at
    from roster_candidate where roster_id = ${rosterId} order by uscc`.execute(tx)
  return rows
}

type Left = BatchOutcome['left'][number] & { readonly takenBy: string | null }

/** Those selected become the roster's rows, in their order; the others keep their place and the reason. */
export async function saveOutcome(
  tx: Tx,
  rosterId: string,
  { selected, left }: { readonly selected: BatchOutcome['selected']; readonly left: readonly Left[] },
): Promise<void> {
  const rows = selected.map(({ uscc, place, fen }, index) => ({ uscc, place, fen, line: index + 1 }))
  await sql`
    insert into roster_row (roster_id, line, uscc, amount_fen, explanation)
    select c.roster_id, n.line, c.uscc, n.fen, c.explanation
    from json_to_recordset(${toJson(rows)}::json) as n(uscc text, fen bigint, line int)
    join roster_candidate c on c.roster_id = ${rosterId} and c.uscc = n.uscc`.execute(tx)
  await sql`
    update roster_candidate c set place = n.place, awarded_fen = n.fen, explanation = null
    from json_to_recordset(${toJson(rows)}::json) as n(uscc text, place int, fen bigint)
    where c.roster_id = ${rosterId} and c.uscc = n.uscc`.execute(tx)
  await sql`
    update roster_candidate c set place = n.place, left_for = n.reason, taken_by = n.taken_by
    from json_to_recordset(${toJson(left.map(({ takenBy, ...one }) => ({ ...one, taken_by: takenBy })))}::json)
      as n(uscc text, place int, reason text, taken_by text)
    where c.roster_id = ${rosterId} and c.uscc = n.uscc`.execute(tx)
}

export async function closeSelection(
  tx: Tx,
  rosterId: string,
  outcome: {
    readonly drawnAt: Date
    readonly candidateCount: number
    readonly entitledFen: number
    readonly inputDigest: string
    readonly outcomeDigest: string
  },
): Promise<void> {
  await tx.updateTable('rosterSelection').set(outcome).where('rosterId', '=', rosterId).execute()
}

/** Takes back what an earlier drawing found; the seed stays. */
export async function reopenSelection(tx: Tx, rosterId: string): Promise<void> {
  await tx.deleteFrom('rosterCandidate').where('rosterId', '=', rosterId).execute()
  await tx
    .updateTable('rosterSelection')
    .set({ drawnAt: null, candidateCount: 0, entitledFen: 0, inputDigest: null, outcomeDigest: null })
    .where('rosterId', '=', rosterId)
    .execute()
}
