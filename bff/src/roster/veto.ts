import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import type { Staff } from '../http/access.ts'
import { recordRequest } from './audit.ts'
import { lockRequest } from './request-store.ts'
import { vetoesOf } from './veto-list.ts'
import type { VetoCategory, VetoView } from './views.ts'

type NewVeto = {
  readonly rosterId: string
  readonly uscc: string
  readonly category: VetoCategory
  readonly reason: string
  readonly evidence: string
}

/** The department objects to one enterprise: its row is not released. @throws AppError VETO_ALREADY_GIVEN */
export async function addVeto(tx: Tx, staff: Staff, veto: NewVeto, now: Date): Promise<VetoView> {
  const { rosterId, uscc, category, reason, evidence } = veto
  const request = await lockRequest(tx, rosterId, staff.departmentCode)
  const row = await tx
    .selectFrom('rosterRow')
    .select('line')
    .where('rosterId', '=', rosterId)
    .where('uscc', '=', uscc)
    .executeTakeFirst()
  if (!row) fail('NOT_FOUND')
  const { id } = await tx
    .insertInto('veto')
    .values({
      rosterId,
      uscc,
      category,
      reason,
      evidence,
      departmentCode: staff.departmentCode,
      createdBy: staff.personId,
      createdAt: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordRequest(tx, request, staff, 'veto', { uscc, category, reason, evidence }, now)
  return oneOf(tx, staff, rosterId, id)
}

/** Takes an objection back; it stays on record. */
export async function withdrawVeto(tx: Tx, staff: Staff, vetoId: string, now: Date): Promise<VetoView> {
  const veto = await tx
    .selectFrom('veto')
    .select(['rosterId', 'uscc'])
    .where('id', '=', vetoId)
    .where('departmentCode', '=', staff.departmentCode)
    .executeTakeFirst()
  if (!veto) return fail('NOT_FOUND')
  const request = await lockRequest(tx, veto.rosterId, staff.departmentCode)
  const changed = await tx
    .updateTable('veto')
    .set({ withdrawnAt: now, withdrawnBy: staff.personId })
    .where('id', '=', vetoId)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) fail('STALE')
  await recordRequest(tx, request, staff, 'withdraw_veto', { uscc: veto.uscc }, now)
  return oneOf(tx, staff, veto.rosterId, vetoId)
}

async function oneOf(tx: Tx, staff: Staff, rosterId: string, vetoId: string): Promise<VetoView> {
  return (await vetoesOf(tx, staff, rosterId)).find(({ id }) => id === vetoId) ?? fail('NOT_FOUND')
}
