import { fail } from '@huiqi/shared/error'
import { staffActor } from '../audit/actor.ts'
import { appendEvents } from '../audit/append.ts'
import type { Tx } from '../db/database.ts'
import type { Staff } from '../http/access.ts'

export type Published = { readonly policyId: string; readonly versionId: string; readonly version: number }

/**
 * Puts a draft in force and takes the version before it out of force, in one step. Rosters and claims keep the version
 * they were made under.
 * @throws AppError NOT_FOUND, NOT_ALLOWED for another department's policy, POLICY_NOT_DRAFT
 */
export async function publishVersion(tx: Tx, staff: Staff, versionId: string, now: Date): Promise<Published> {
  const draft = await tx
    .selectFrom('policyVersion as v')
    .innerJoin('policy as p', 'p.id', 'v.policyId')
    .select(['v.policyId', 'v.version', 'v.status', 'p.departmentCode'])
    .where('v.id', '=', versionId)
    .executeTakeFirst()
  if (!draft) return fail('NOT_FOUND')
  const { policyId, version, departmentCode } = draft
  if (departmentCode !== staff.departmentCode) fail('NOT_ALLOWED')
  // All versions, in one order: two who publish at once come one after the other.
  const versions = await tx
    .selectFrom('policyVersion')
    .select(['id', 'status'])
    .where('policyId', '=', policyId)
    .orderBy('version')
    .forUpdate()
    .execute()
  if (versions.find(({ id }) => id === versionId)?.status !== 'draft') fail('POLICY_NOT_DRAFT')
  await tx
    .updateTable('policyVersion')
    .set({ status: 'withdrawn' })
    .where('policyId', '=', policyId)
    .where('status', '=', 'published')
    .execute()
  await tx
    .updateTable('policyVersion')
    .set({ status: 'published', publishedAt: now, publishedBy: staff.personId })
    .where('id', '=', versionId)
    .execute()
  await appendEvents(tx, { kind: 'policy', id: policyId, departmentCode }, now, [
    { actor: staffActor(staff), action: 'publish', data: { versionId, version } },
  ])
  return { policyId, versionId, version }
}
