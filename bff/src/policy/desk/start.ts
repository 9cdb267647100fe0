import { fail } from '@huiqi/shared/error'
import { civilDate } from '@huiqi/shared/workday'
import { sql } from 'kysely'
import { staffActor } from '../../audit/actor.ts'
import { appendEvents } from '../../audit/append.ts'
import type { Tx } from '../../db/database.ts'
import type { Staff } from '../../http/access.ts'
import { lockOwnPolicy, type Version, versionsOf } from './store.ts'

/**
 * The open draft of a policy, or a new one: a copy of what was published last, to be in force from today on unless
 * somebody writes another day.
 * @throws AppError NOT_FOUND for a policy of another department
 */
export async function startDraft(
  tx: Tx,
  staff: Staff,
  policyId: string,
  now: Date,
): Promise<{ readonly versionId: string }> {
  await lockOwnPolicy(tx, staff, policyId)
  const versions = await versionsOf(tx, policyId)
  const open = versions.find(({ status }) => status === 'draft')
  if (open) return { versionId: open.id }
  const model = versions.find(({ status }) => status !== 'withdrawn') ?? versions[0]
  if (!model) return fail('NOT_FOUND')
  const version = versions[0]!.version + 1
  const versionId = await insertCopy(tx, model, version, staff, now)
  await appendEvents(tx, { kind: 'policy', id: policyId, departmentCode: staff.departmentCode }, now, [
    { actor: staffActor(staff), action: 'start_draft', data: { versionId, version, copyOf: model.version } },
  ])
  return { versionId }
}

/** In the database: what a rule looks like stored is not this rule's business. */
async function insertCopy(tx: Tx, model: Version, version: number, staff: Staff, now: Date): Promise<string> {
  const today = civilDate(now)
  const validTo = model.validTo !== null && model.validTo >= today ? model.validTo : null
  const { rows } = await sql<{ id: string }>`
    insert into policy_version (policy_id, version, status, source, rule, summary, basis, funders, limits, publicity_days, period,
      amount_cap_fen, valid_from, valid_to, edited_by, edited_at)
    select policy_id, ${version}, 'draft', source, rule, summary, basis, funders, limits, publicity_days, period,
      amount_cap_fen, ${today}, ${validTo}, ${staff.personId}, ${now}
    from policy_version where id = ${model.id}
    returning id`.execute(tx)
  return rows[0]!.id
}
