// Generated from the migrated schema: node bff/src/db/generate-types.ts <admin url>
import type { Generated } from 'kysely'
import type { JsonColumn } from '../db/json-column.ts'

export type RosterTable = {
  id: Generated<string>
  policyVersionId: string
  departmentCode: string
  period: string
  title: string
  kind: string
  status: string
  version: Generated<number>
  confirmBy: Date | null
  opinionBasis: string | null
  reviewedBy: string | null
  reviewedAt: Date | null
  paymentAuthorisedBy: string | null
  paymentAuthorisedAt: Date | null
  fileName: string | null
  fileDigest: string | null
  problemCount: Generated<number>
  rowCount: Generated<number>
  totalFen: Generated<number>
  failure: string | null
  releasedBy: string | null
  releasedAt: Date | null
  releasedCount: Generated<number>
  createdBy: string
  createdAt: Date
}

export type RosterRowTable = {
  rosterId: string
  line: number
  uscc: string
  amountFen: number
  basis: string | null
  explanation: JsonColumn | null
  claimId: string | null
}

export type RosterProblemTable = {
  rosterId: string
  line: number
  columnName: string
  value: string
  code: string
  message: string
}

export type VetoRequestTable = {
  rosterId: string
  departmentCode: string
  askedAt: Date
  dueAt: Date
  answeredAt: Date | null
  answeredBy: string | null
}

export type VetoTable = {
  id: Generated<string>
  rosterId: string
  uscc: string
  departmentCode: string
  category: string
  reason: string
  evidence: string
  createdBy: string
  createdAt: Date
  withdrawnAt: Date | null
  withdrawnBy: string | null
}

export type RosterTables = {
  roster: RosterTable
  rosterRow: RosterRowTable
  rosterProblem: RosterProblemTable
  vetoRequest: VetoRequestTable
  veto: VetoTable
}
