import { fail } from '@huiqi/shared/error'
import type { StaffRole } from '../../http/access.ts'
import type { DepartmentKind } from './views.ts'

export const roleLabels: Readonly<Record<StaffRole, string>> = {
  officer: '经办',
  reviewer: '审核',
  joint: '联审',
  finance: '财政支付',
  admin: '管理',
}

export const kindLabels: Readonly<Record<DepartmentKind, string>> = {
  policy: '政策部门',
  joint: '联审部门',
  finance: '财政部门',
  platform: '平台运行部门',
}

/** Only finance pays, and only the platform's own people manage departments and staff. */
const ROLES_AT: Readonly<Record<DepartmentKind, readonly StaffRole[]>> = {
  policy: ['officer', 'reviewer', 'joint'],
  joint: ['officer', 'reviewer', 'joint'],
  finance: ['officer', 'reviewer', 'joint', 'finance'],
  platform: ['officer', 'reviewer', 'joint', 'admin'],
}

export const rolesAt = (kind: DepartmentKind): readonly StaffRole[] => ROLES_AT[kind]

/**
 * The roles, each once. Who prepares or approves never pays: not in any department, nor for the admin who sets it.
 * @throws AppError STAFF_ROLES_CONFLICT, STAFF_ROLE_NOT_HERE
 */
export function checkedRoles(wanted: readonly StaffRole[], kind: DepartmentKind): StaffRole[] {
  const roles = [...new Set(wanted)]
  if (roles.includes('finance') && roles.some((role) => role === 'officer' || role === 'reviewer'))
    return fail('STAFF_ROLES_CONFLICT')
  const foreign = roles.find((role) => !ROLES_AT[kind].includes(role))
  return foreign === undefined ? roles : fail('STAFF_ROLE_NOT_HERE', { role: foreign })
}
