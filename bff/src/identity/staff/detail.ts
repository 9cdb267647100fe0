import { maskPhone } from '@huiqi/shared/mask'
import type { Tx } from '../../db/database.ts'
import type { Staff } from '../../http/access.ts'
import type { KeyRing } from '../../secrets/key-ring.ts'
import { openPhone } from '../person-data.ts'
import { departmentView } from './departments.ts'
import { roleLabels, rolesAt } from './roles.ts'
import { departmentAt, type Member, membersOf } from './store.ts'
import type { DepartmentDetail, StaffView } from './views.ts'

/** One department with its people. @throws AppError NOT_FOUND */
export async function departmentDetail(
  tx: Tx,
  keyRing: KeyRing,
  caller: Staff,
  code: string,
): Promise<DepartmentDetail> {
  const department = await departmentAt(tx, code)
  const members = await membersOf(tx, code)
  return {
    ...departmentView(department),
    staff: members.map((member) => staffView(member, keyRing, caller.personId)),
    roles: rolesAt(department.kind).map((role) => ({ role, label: roleLabels[role] })),
  }
}

function staffView(member: Member, keyRing: KeyRing, callerId: string): StaffView {
  const { id, personId, nameMasked, phoneMasked, phoneSealed, roles, active } = member
  const own = personId !== null && phoneSealed !== null ? maskPhone(openPhone(keyRing, personId, phoneSealed)) : null
  return {
    id,
    nameMasked,
    phoneMasked: own ?? phoneMasked,
    roles,
    roleLabels: roles.map((role) => roleLabels[role]),
    active,
    linked: personId !== null,
    self: personId === callerId,
  }
}
