import type { Person, Staff } from '../http/access.ts'

/** Anybody: nobody signed in, an owner, or staff. */
export type Caller = Person | Staff | null

const asStaff = (caller: Caller): Staff | null =>
  caller !== null && 'departmentCode' in caller && caller.departmentCode !== null ? caller : null

export const departmentOf = (caller: Caller): string | null => asStaff(caller)?.departmentCode ?? null

export const rolesOf = (caller: Caller): Staff['roles'] => asStaff(caller)?.roles ?? []
