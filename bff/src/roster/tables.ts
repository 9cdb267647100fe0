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
  fileFormat: string | null
  workId: string | null
  workedAt: Date | null
  progressDone: Generated<number>
  progressOf: number | null
  undeterminedCount: Generated<number>
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

export type RosterFilePartTable = {
  rosterId: string
  workId: string
  part: number
  bytes: Buffer
}

export type RosterProblemTable = {
  rosterId: string
  line: number
  columnName: string
  value: string
  code: string
  message: string
  source: JsonColumn
}

export type RosterUndeterminedTable = {
  rosterId: string
  uscc: string
  questions: JsonColumn
}

export type RosterSelectionTable = {
  rosterId: string
  seed: string | null
  orderedBy: string
  orderedAt: Date
  drawnAt: Date | null
  candidateCount: Generated<number>
  entitledFen: Generated<number>
  inputDigest: string | null
  outcomeDigest: string | null
}

export type RosterCandidateTable = {
  rosterId: string
  uscc: string
  entitledFen: number
  scores: JsonColumn
  parts: JsonColumn
  place: number | null
  awardedFen: number | null
  leftFor: string | null
  takenBy: string | null
  explanation: JsonColumn | null
}

export type VetoRequestTable = {
  rosterId: string
  departmentCode: string
  askedAt: Date
  dueAt: Date
  answeredAt: Date | null
  answeredBy: string | null
  lapsedAt: Date | null
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
  rosterFilePart: RosterFilePartTable
  rosterProblem: RosterProblemTable
  rosterUndetermined: RosterUndeterminedTable
  rosterSelection: RosterSelectionTable
  rosterCandidate: RosterCandidateTable
  vetoRequest: VetoRequestTable
  veto: VetoTable
}
