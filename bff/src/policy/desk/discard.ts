import { staffActor } from '../../audit/actor.ts'
import { appendEvents } from '../../audit/append.ts'
import type { Tx } from '../../db/database.ts'
import type { Staff } from '../../http/access.ts'
import { deleteUnwritten, lockDraft } from './store.ts'

/**
 * Throws a draft away for good, and with its only draft a policy that never was more; that there was one stays in the
 * trail.
 * @throws AppError NOT_FOUND, POLICY_NOT_DRAFT
 */
export async function discardDraft(tx: Tx, staff: Staff, versionId: string, now: Date): Promise<void> {
  const { policyId, version, revision } = await lockDraft(tx, staff, versionId)
  await tx.deleteFrom('policyVersion').where('id', '=', versionId).execute()
  await deleteUnwritten(tx, policyId)
  await appendEvents(tx, { kind: 'policy', id: policyId, departmentCode: staff.departmentCode }, now, [
    { actor: staffActor(staff), action: 'discard_draft', data: { versionId, version, revision } },
  ])
}
