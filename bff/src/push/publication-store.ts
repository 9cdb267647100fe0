import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'

export type Publication = {
  readonly versionId: string
  readonly policyId: string
  /** Who met this version is not new; null: everybody is. */
  readonly beforeVersionId: string | null
}

/**
 * Notes that a version took effect, once. Who was new under the one before and was not found yet is new under this one:
 * so it starts where the last one that was looked through to its end did, in whatever order the jobs come.
 */
export async function registerPublication(tx: Tx, published: Publication, now: Date): Promise<void> {
  const { versionId, policyId } = published
  await sql`select pg_advisory_xact_lock(hashtextextended(${`push:${policyId}`}, 0))`.execute(tx)
  let before = published.beforeVersionId
  for (let one = await notLookedThrough(tx, before); one; one = await notLookedThrough(tx, before))
    before = one.beforeVersionId
  // One that had run out the day before counts for nothing: nobody could have what is to be had again.
  const { rows } = await sql<Publication>`
    insert into push_publication (version_id, policy_id, before_version_id, registered_at)
    select v.id, ${policyId}, b.id, ${now}
    from policy_version v
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

const notLookedThrough = (tx: Tx, versionId: string | null) =>
  tx
    .selectFrom('pushPublication')
    .select('beforeVersionId')
    .where('versionId', '=', versionId)
    .where('finishedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()

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
    .select(['versionId', 'policyId', 'beforeVersionId', 'doneUpTo'])
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

/** Codes of the register in order, after one. */
export async function enterprisesAfter(tx: Tx, after: string, most: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('enterprise')
    .select('uscc')
    .where('uscc', '>', after)
    .orderBy('uscc')
    .limit(most)
    .execute()
  return rows.map(({ uscc }) => uscc)
}
