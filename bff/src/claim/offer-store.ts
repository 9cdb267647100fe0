import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { toJson } from '../db/json-column.ts'
import type { NewOffer, OfferSource } from './create-offers.ts'
import type { Leg } from './legs.ts'
import type { Timing } from './timing.ts'

type Draft = NewOffer & { readonly id: string; readonly legs: readonly Leg[] }

/** Writes the claims of a shard in one statement. @returns ids of those whose place was free */
export async function insertOffers(
  tx: Tx,
  source: OfferSource,
  drafts: readonly Draft[],
  { deadlineAt, timer, timerAt }: Timing,
  now: Date,
): Promise<ReadonlySet<string>> {
  const values = drafts.map(({ id, uscc, amountFen, legs }) => ({ id, uscc, amount_fen: amountFen, legs }))
  const { rows } = await sql<{ id: string }>`
    insert into claim (id, roster_id, policy_id, policy_version_id, department_code, uscc, period, mode, state, amount_fen, legs,
      pre_reviewed, deadline_at, timer, timer_at, created_at, updated_at)
    select n.id, ${source.id}, ${source.policyId}, ${source.policyVersionId}, ${source.departmentCode}, n.uscc, ${source.period},
      'no_application', 'offered', n.amount_fen, n.legs, ${source.reviewedBy !== null}, ${deadlineAt}, ${timer}, ${timerAt}, ${now}, ${now}
    from json_to_recordset(${toJson(values)}::json) as n(id uuid, uscc text, amount_fen bigint, legs jsonb)
    on conflict do nothing returning id`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}

/** Freezes what each claim rests on. */
export async function insertSnapshots(tx: Tx, drafts: readonly Draft[]): Promise<void> {
  const values = drafts.map(({ id, facts, explanation }) => ({ claim_id: id, facts, explanation }))
  await sql`
    insert into claim_snapshot (claim_id, facts, explanation)
    select claim_id, facts, explanation
    from json_to_recordset(${toJson(values)}::json) as n(claim_id uuid, facts jsonb, explanation jsonb)`.execute(tx)
}
