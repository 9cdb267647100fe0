import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import type { Staff } from '../http/access.ts'
import type { DepartmentChoice, JointReviewCard, RosterPage } from './views.ts'
export async function listRosters(
  _tx: Tx,
  _staff: Staff,
  _input: { toAuthorise?: boolean; after?: string | null },
): Promise<RosterPage> {
  return fail('INTERNAL')
}
export async function listToReview(_tx: Tx, _staff: Staff, _now: Date): Promise<JointReviewCard[]> {
  return fail('INTERNAL')
}
export async function jointDepartments(_tx: Tx, _staff: Staff): Promise<DepartmentChoice[]> {
  return fail('INTERNAL')
}
