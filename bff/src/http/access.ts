import { fail } from '@huiqi/shared/error'
import type { OpenedRequest } from '../db/transaction.ts'

export type StaffRole = 'officer' | 'reviewer' | 'joint' | 'finance' | 'admin'

/** Who may call a procedure. Row-level security holds the same line again in the database. */
export type Access =
  | { readonly who: 'anyone' }
  /** Signed in, with or without an enterprise. */
  | { readonly who: 'person' }
  /** Acting for the chosen enterprise; `standing` narrows to the legal representative. */
  | { readonly who: 'owner'; readonly standing?: 'legal_representative' }
  /** Acting for a department in one of these roles. */
  | { readonly who: 'staff'; readonly roles: readonly StaffRole[] }

export type Person = { readonly personId: string; readonly nameMasked: string }
export type Owner = Person & {
  readonly uscc: string
  readonly enterpriseName: string
  readonly standing: 'legal_representative' | 'handler'
}
export type Staff = Person & {
  readonly departmentCode: string
  readonly departmentKind: 'policy' | 'joint' | 'finance' | 'platform'
  readonly departmentName: string
  readonly roles: readonly StaffRole[]
}

/** The caller as the declared access promises it: an owner procedure always has an `Owner`. */
export type CallerFor<A extends Access['who']> = A extends 'owner'
  ? Owner
  : A extends 'staff'
    ? Staff
    : A extends 'person'
      ? Person
      : Person | null

/** The caller, or the error that says why he is turned away. */
export function admit(access: Access, opened: OpenedRequest | null): Owner | Staff | Person | null {
  if (access.who === 'anyone') return opened
  if (!opened) return fail('SIGN_IN_REQUIRED')
  if (access.who === 'person') return opened
  if (access.who === 'staff') {
    const roles = (opened.roles ?? []) as StaffRole[]
    if (!opened.departmentCode || !roles.some((role) => access.roles.includes(role))) return fail('NOT_ALLOWED')
    return { ...opened, roles } as Staff
  }
  if (!opened.uscc) return fail('ENTERPRISE_REQUIRED')
  if (access.standing && opened.standing !== access.standing) return fail('ONLY_LEGAL_REPRESENTATIVE')
  return opened as Owner
}
