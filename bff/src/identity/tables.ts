// Generated from the migrated schema: node bff/src/db/generate-types.ts <admin url>
import type { Generated } from 'kysely'

export type PersonTable = {
  id: Generated<string>
  subject: string
  nameSealed: string
  nameMasked: string
  phoneSealed: string | null
  phoneIndex: string | null
  createdAt: Date
}

export type PersonAliasTable = {
  subject: string
  personId: string
  createdAt: Date
}

export type SessionTable = {
  tokenHash: string
  id: Generated<string>
  personId: string
  channel: string
  createdAt: Date
  expiresAt: Date
  idleMinutes: number | null
  seenAt: Date | null
  revokedAt: Date | null
}

export type SignInAttemptTable = {
  state: string
  sealed: string
  returnTo: string
  createdAt: Date
  expiresAt: Date
}

export type DepartmentTable = {
  code: string
  name: string
  kind: string
  region: string
  phone: string
  duties: Generated<string[]>
}

export type StaffTable = {
  id: Generated<string>
  personId: string | null
  departmentCode: string
  roles: string[]
  active: Generated<boolean>
  nameMasked: string | null
  phoneMasked: string | null
  linkIndex: string | null
}

export type IdentityTables = {
  person: PersonTable
  personAlias: PersonAliasTable
  session: SessionTable
  signInAttempt: SignInAttemptTable
  department: DepartmentTable
  staff: StaffTable
}
