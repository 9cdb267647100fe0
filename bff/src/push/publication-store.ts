import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'

export type Publication = {
  readonly versionId: string
  readonly policyId: string
  /** Who met this version is not new; null: everybody is. */
  readonly beforeVersionId: string | null
}

/**
 * Notes that a version took effect, once. One before it that was not looked through to its end is let go: who was new
 * under that one and not found yet is new under this one. One that had run out the day before counts for nothing: nobody
 * could have what is to be had again.
 */
export async function registerPublication(tx: Tx, published: Publication, now: Date): Promise<void> {
  const { versionId, policyId } = published
  let before = published.beforeVersionId
  while (before !== null) {
    const overtaken = await tx
      .updateTable('pushPublication')
      .set({ finishedAt: now })
      .where('versionId', '=', before)
      .where('finishedAt', 'is', null)
      .returning('beforeVersionId')
      .executeTakeFirst()
    if (!overtaken) break
    before = overtaken.beforeVersionId
  }
  await sql`
    insert into push_publication (version_id, policy_id, before_version_id, registered_at)
    select v.id, ${policyId}, b.id, ${now}
    from policy_version v
    left join policy_version b on b.id = ${before}::uuid and coalesce(b.valid_to, 'infinity') >= v.valid_from - 1
    where v.id = ${versionId}
    on conflict do nothing`.execute(tx)
}

/** Versions whose enterprises have not all been looked at. */
export async function openPublications(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('pushPublication')
    .select('versionId')
    .where('finishedAt', 'is', null)
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
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

export async function advancePublication(
  tx: Tx,
  versionId: string,
  progress: { readonly doneUpTo: string } | { readonly finishedAt: Date },
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
