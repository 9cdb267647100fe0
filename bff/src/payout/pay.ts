import { fail } from '@huiqi/shared/error'
import { staffActor } from '../audit/actor.ts'
import { lockClaims } from '../claim/lock.ts'
import type { Tx } from '../db/database.ts'
import type { Staff } from '../http/access.ts'
import { type Ordered, orderPayments } from './order.ts'
import { approvedByPerson } from './store.ts'

/**
 * Finance pays claims approved one by one. Who approved any of them never pays it; the database holds the same line.
 * @throws AppError NOT_FOUND, APPROVER_NEVER_PAYS, CLAIM_ACTION_NOT_POSSIBLE: then nothing is paid
 */
export async function payClaims(tx: Tx, staff: Staff, claimIds: readonly string[], now: Date): Promise<Ordered> {
  const wanted = [...new Set(claimIds)]
  const claims = await lockClaims(tx, wanted)
  if (claims.length !== wanted.length) return fail('NOT_FOUND')
  if (await approvedByPerson(tx, wanted, staff.personId)) return fail('APPROVER_NEVER_PAYS')
  const { departmentCode, personId } = staff
  return orderPayments(tx, claims, { departmentCode, createdBy: personId, as: 'finance', by: staffActor(staff), now })
}
