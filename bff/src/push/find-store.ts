import type { Fact } from '@huiqi/shared/condition'
import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { toJson } from '../db/json-column.ts'
import type { FactChange } from './facts-before.ts'
import type { Found } from './found.ts'
import type { Replaced } from './judges-before.ts'

/**
 * Notes what was found. What was told is not found again; what was found and not told may be, with its latest cause.
 */
export async function insertFound(tx: Tx, found: readonly Found[], now: Date): Promise<void> {
  if (found.length === 0) return
  await sql`
    insert into push as p (uscc, policy_id, period, policy_version_id, cause, least_fen, most_fen, found_at, tell_after)
    select f.uscc, f."policyId", f.period, f."versionId", f.cause, f."leastFen", f."mostFen", ${now}, ${now}
    from json_to_recordset(${toJson(found)}::json)
      as f(uscc text, "policyId" text, period text, "versionId" uuid, cause text, "leastFen" bigint, "mostFen" bigint)
    order by f.uscc, f."policyId", f.period
    on conflict (uscc, policy_id, period) do update
      set policy_version_id = excluded.policy_version_id, cause = excluded.cause, least_fen = excluded.least_fen,
          most_fen = excluded.most_fen, found_at = excluded.found_at, tell_after = excluded.tell_after, untold = null
      where p.told_at is null`.execute(tx)
}

/** Takes enterprises with changes to weigh that no other transaction is weighing: theirs until the end of this one. */
export async function lockChanged(tx: Tx, changes: number, most: number): Promise<string[]> {
  const { rows } = await sql<{ uscc: string }>`
    select e.uscc from enterprise e
    where e.uscc in (
      select distinct c.uscc from (select uscc from fact_change where weighed_at is null order by id limit ${changes}) c)
    order by e.uscc limit ${most} for no key update skip locked`.execute(tx)
  return rows.map(({ uscc }) => uscc)
}

export type ChangedEnterprise = {
  readonly uscc: string
  readonly facts: readonly Fact[]
  /** All that are still to be weighed, in the order they were made; none where another has just weighed them. */
  readonly changes: readonly (FactChange & { readonly id: number; readonly cause: string })[]
  /** Versions in force before the first of the changes, of policies that have another since. */
  readonly replaced: readonly Replaced[]
}

/** Facts, and the changes and versions that led to them, as of one moment: from one statement. */
export async function readChanged(tx: Tx, usccs: readonly string[]): Promise<ChangedEnterprise[]> {
  const { rows } = await sql<ChangedEnterprise>`
    select e.uscc, coalesce(f.facts, '[]') as facts, coalesce(c.changes, '[]') as changes,
      coalesce(r.replaced, '[]') as replaced
    from unnest(${usccs}::text[]) as e(uscc)
    left join lateral (
      select json_agg(json_build_object('attribute', attribute, 'period', nullif(period, ''), 'value', value,
        'source', source, 'asOf', as_of)) as facts
      from fact where uscc = e.uscc
    ) f on true
    left join lateral (
      select json_agg(json_build_object('id', id, 'attribute', attribute, 'period', nullif(period, ''), 'before', before,
        'cause', cause) order by id) as changes
      from fact_change where uscc = e.uscc and weighed_at is null
    ) c on true
    left join lateral (
      select txid, recorded_at from fact_change where uscc = e.uscc and weighed_at is null order by id limit 1
    ) first on true
    left join lateral (
      select json_agg(json_build_object('policyId', policy_id, 'versionId', replaced_version_id)) as replaced
      from (
        -- The first since: of two versions the lower number took effect first, whatever the clock says.
        select distinct on (p.policy_id) p.policy_id, p.replaced_version_id
        from push_publication p join policy_version v on v.id = p.version_id
        -- The clocks of two processes differ by less.
        where p.registered_at > first.recorded_at - interval '1 hour' and pg_visible_in_snapshot(first.txid, p.registered)
        order by p.policy_id, v.version
      ) one
    ) r on true`.execute(tx)
  return rows
}

export async function markWeighed(tx: Tx, ids: readonly number[], now: Date): Promise<void> {
  await sql`update fact_change set weighed_at = ${now} where id = any(${ids}::bigint[])`.execute(tx)
}
