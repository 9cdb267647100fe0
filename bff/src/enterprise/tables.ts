// Generated from the migrated schema: node bff/src/db/generate-types.ts <admin url>
import type { Generated } from 'kysely'

export type EnterpriseTable = {
  uscc: string
  name: string
  region: string
  industry: string | null
  size: string | null
  establishedOn: string | null
  phoneSealed: string | null
  sample: Generated<boolean>
}

export type MembershipTable = {
  id: Generated<string>
  uscc: string
  personId: string | null
  kind: string
  nameMasked: string
  phoneIndex: string | null
  phoneMasked: string | null
  grantedBy: string | null
  grantedAt: Date
  revokedAt: Date | null
  revokedBy: string | null
}

export type AccountTable = {
  id: Generated<string>
  uscc: string
  holderName: string
  bankName: string
  numberSealed: string
  numberIndex: string
  numberMasked: string
  source: string
  createdBy: string | null
  createdAt: Date
  supersededAt: Date | null
}

export type EnterpriseTables = {
  enterprise: EnterpriseTable
  membership: MembershipTable
  account: AccountTable
}
