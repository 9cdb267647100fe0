import { personName } from '../city/names.ts'
import { randomFor } from '../random.ts'
import { type SampleDepartment, sampleDepartments } from './departments.ts'
import type { SamplePerson } from './person.ts'

export type StaffRole = 'officer' | 'reviewer' | 'joint' | 'finance' | 'admin'

export interface SampleStaff extends SamplePerson {
  readonly group: '部门'
  readonly department: string
  readonly roles: readonly StaffRole[]
}

const roleNames: Readonly<Record<StaffRole, string>> = {
  officer: '经办',
  reviewer: '审核',
  joint: '联审',
  finance: '财政支付',
  admin: '平台管理',
}

/**
 * One person for each role: who approves never pays, and who draws up a roster does not review it. Whoever answers for
 * data also has an officer, who keeps it right.
 */
const rolesOf: Readonly<Record<SampleDepartment['kind'], readonly StaffRole[]>> = {
  policy: ['officer', 'reviewer', 'joint'],
  joint: ['joint'],
  finance: ['finance'],
  platform: ['admin'],
}

/** The two that the story names; all others are drawn. */
const knownNames: Readonly<Record<string, string>> = { 'kjj-officer': '王明', 'kjj-reviewer': '张伟' }

export const sampleStaff: readonly SampleStaff[] = sampleDepartments.flatMap(({ code, name, kind, duties }) =>
  [...new Set([...rolesOf[kind], ...(duties.length > 0 ? (['officer'] as const) : [])])].map((role) => {
    const id = `${code}-${role}`
    return {
      id,
      name: knownNames[id] ?? personName(randomFor('staff', id)),
      role: `${name} · ${roleNames[role]}`,
      group: '部门',
      department: code,
      roles: [role],
    }
  }),
)
