import { civilDate } from '@huiqi/shared/workday'
import type { Pool } from 'pg'
import { PLATFORM } from '../../audit/actor.ts'
import { appendEvents } from '../../audit/append.ts'
import type { Tx } from '../../db/database.ts'
import { asSystem } from '../../db/transaction.ts'
import { enqueue } from '../../jobs/enqueue.ts'
import { lockPolicy, type Version, versionsOf } from './store.ts'

/**
 * Takes every earlier version out of force, one that was still to come included, and puts this one in force: what was
 * decided last holds from its first day on. Whom it newly reaches is told by the push job.
 * The policy must be locked.
 */
export async function putInForce(tx: Tx, { id, policyId, version }: Pick<Version, 'id' | 'policyId' | 'version'>) {
  const before = (await versionsOf(tx, policyId)).find(({ status }) => status === 'published')
  await tx
    .updateTable('policyVersion')
    .set({ status: 'withdrawn' })
    .where('policyId', '=', policyId)
    .where('status', 'in', ['published', 'scheduled'])
    .where('version', '<', version)
    .execute()
  await tx.updateTable('policyVersion').set({ status: 'published' }).where('id', '=', id).execute()
  const payload = { policyId, versionId: id, beforeVersionId: before?.id ?? null }
  await enqueue(tx, { task: 'push.policy_published', payload })
}

/** Puts in force what was published for a day that has come. Run again it finds nothing more to do. */
export async function takeEffect(pool: Pool, now: Date): Promise<void> {
  const due = await asSystem(pool, (tx) => dueVersions(tx, now))
  for (const one of due) await asSystem(pool, (tx) => takeOneEffect(tx, one, now))
}

/** By version: of two that are due, the later is put in force last. */
const dueVersions = (tx: Tx, now: Date) =>
  tx
    .selectFrom('policyVersion')
    .select(['id', 'policyId'])
    .where('status', '=', 'scheduled')
    .where('validFrom', '<=', civilDate(now))
    .orderBy('version')
    .execute()

async function takeOneEffect(tx: Tx, due: { readonly id: string; readonly policyId: string }, now: Date) {
  await lockPolicy(tx, due.policyId)
  const version = (await versionsOf(tx, due.policyId)).find(({ id }) => id === due.id)
  if (version?.status !== 'scheduled') return
  await putInForce(tx, version)
  const { id: versionId, version: number, validFrom } = version
  await appendEvents(tx, { kind: 'policy', id: due.policyId, departmentCode: version.departmentCode }, now, [
    { actor: PLATFORM, action: 'take_effect', data: { versionId, version: number, validFrom } },
  ])
}
