import type { Department as Duty } from '@huiqi/shared/attribute'
import type { RegionCode } from '@huiqi/shared/region'
import type { StaffRole } from '../../http/access.ts'

export type DepartmentKind = 'policy' | 'joint' | 'finance' | 'platform'

export type DutyView = { readonly code: Duty; readonly label: string }

export type DepartmentView = {
  readonly code: string
  readonly name: string
  readonly kind: DepartmentKind
  /** `政策部门`, `联审部门` … */
  readonly kindLabel: string
  readonly region: RegionCode
  readonly regionName: string
  readonly phone: string
  /** Whose data it answers for. */
  readonly duties: readonly DutyView[]
  /** How many people act for it now. */
  readonly members: number
}

export type StaffView = {
  readonly id: string
  readonly nameMasked: string
  /** Null where no phone is known. */
  readonly phoneMasked: string | null
  readonly roles: readonly StaffRole[]
  /** `经办`, `审核` … */
  readonly roleLabels: readonly string[]
  readonly active: boolean
  /** Has signed in, so that the phone is known to be his. */
  readonly linked: boolean
  readonly self: boolean
}

export type DepartmentDetail = DepartmentView & {
  /** Those who act for it, then those who did. */
  readonly staff: readonly StaffView[]
  /** What somebody of this department can be. */
  readonly roles: readonly { readonly role: StaffRole; readonly label: string }[]
}

export type NewDepartment = {
  readonly code: string
  readonly name: string
  readonly kind: DepartmentKind
  readonly region: RegionCode
  readonly phone: string
  readonly duties: readonly Duty[]
}
