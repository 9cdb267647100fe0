import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import type { FactChange } from './facts-before.ts'

/** A version that took effect, and the one it replaced. */
export type Publication = {
  readonly versionId: string
  readonly policyId: string
  readonly beforeVersionId: string | null
}

/**
 * Notes that a version took effect, once. Who was new under the one before and was not found yet is new under this one:
 * so it starts where the last one that was looked through to its end did, in whatever order the jobs come.
 */
export async function registerPublication(tx: Tx, published: Publication, now: Date): Promise<void> {
  const { versionId, policyId } = published
  await sql`select pg_advisory_xact_lock(hashtextextended(${`push:${policyId}`}, 0))`.execute(tx)
  const first = await firstNotLookedThrough(tx, published.beforeVersionId)
  const before = first ? first.beforeVersionId : published.beforeVersionId
  // One that had run out the day before counts for nothing: nobody could have what is to be had again.
  const { rows } = await sql<{ beforeVersionId: string | null }>`
    insert into push_publication (version_id, policy_id, replaced_version_id, before_version_id, facts_of, registered_at)
    select v.id, ${policyId}, r.id, b.id, coalesce(${first?.factsOf ?? null}::pg_snapshot, pg_current_snapshot()), ${now}
    from policy_version v
    left join policy_version r on r.id = ${published.beforeVersionId}::uuid and coalesce(r.valid_to, 'infinity') >= v.valid_from - 1
    left join policy_version b on b.id = ${before}::uuid and coalesce(b.valid_to, 'infinity') >= v.valid_from - 1
    where v.id = ${versionId}
    on conflict do nothing returning before_version_id`.execute(tx)
  const [registered] = rows
  if (!registered) return
  await tx
    .updateTable('pushPublication')
    .set({ beforeVersionId: registered.beforeVersionId, doneUpTo: '', finishedAt: null })
    .where('beforeVersionId', '=', versionId)
    .execute()
}

/** Of the versions from this one back, the first of those not looked through to their end. */
async function firstNotLookedThrough(tx: Tx, versionId: string | null) {
  let first: { beforeVersionId: string | null; factsOf: string } | undefined
  for (let before = versionId; before !== null; before = first.beforeVersionId) {
    const one = await tx
      .selectFrom('pushPublication')
      .select(['beforeVersionId', 'factsOf'])
      .where('versionId', '=', before)
      .where('finishedAt', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (!one) return first
    first = one
  }
  return first
}

/** Versions whose enterprises have not all been looked at. */
export async function openPublications(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('pushPublication')
    .select('versionId')
    .where('finishedAt', 'is', null)
    .where('outOfForce', '=', false)
    .orderBy('registeredAt')
    .execute()
  return rows.map(({ versionId }) => versionId)
}

/** Takes a publication for one batch; undefined where it is done or another is at it. */
export async function lockPublication(tx: Tx, versionId: string) {
  return tx
    .selectFrom('pushPublication')
    .select(['beforeVersionId', 'factsOf', 'doneUpTo'])
    .where('versionId', '=', versionId)
    .where('finishedAt', 'is', null)
    .where('outOfForce', '=', false)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

export async function advancePublication(
  tx: Tx,
  versionId: string,
  progress: { readonly doneUpTo: string } | { readonly finishedAt: Date } | { readonly outOfForce: true },
): Promise<void> {
  await tx.updateTable('pushPublication').set(progress).where('versionId', '=', versionId).execute()
}

export const readPublication = (tx: Tx, versionId: string) =>
  tx.selectFrom('pushPublication').select('beforeVersionId').where('versionId', '=', versionId).executeTakeFirst()

/** Enterprises whose facts changed since the version took effect. */
export async function changedSince(tx: Tx, versionId: string): Promise<string[]> {
  const { rows } = await sql<{ uscc: string }>`
    select distinct c.uscc from push_publication p
    join fact_change c
      on c.txid >= pg_snapshot_xmin(p.facts_of) and not pg_visible_in_snapshot(c.txid, p.facts_of)
    where p.version_id = ${versionId}`.execute(tx)
  return rows.map(({ uscc }) => uscc)
}

/** Changes made after a moment, by enterprise, in their order. @param factsOf the moment, as a snapshot */
export async function changesSince(
  tx: Tx,
  usccs: readonly string[],
  factsOf: string,
): Promise<ReadonlyMap<string, readonly FactChange[]>> {
  const { rows } = await sql<{ uscc: string; changes: FactChange[] }>`
    select uscc, json_agg(json_build_object('attribute', attribute, 'period', nullif(period, ''), 'before', before)
      order by id) as changes
    from fact_change
    where txid >= pg_snapshot_xmin(${factsOf}::pg_snapshot) and not pg_visible_in_snapshot(txid, ${factsOf}::pg_snapshot)
      and uscc = any(${usccs})
    group by uscc`.execute(tx)
  return new Map(rows.map(({ uscc, changes }) => [uscc, changes]))
}
