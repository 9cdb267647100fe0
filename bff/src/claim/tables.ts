// Generated from the migrated schema: node bff/src/db/generate-types.ts <admin url>
import type { Generated } from 'kysely'
import type { JsonColumn } from '../db/json-column.ts'

export type ClaimTable = {
  id: Generated<string>
  rosterId: string | null
  policyId: string
  policyVersionId: string
  departmentCode: string
  uscc: string
  period: string
  mode: string
  state: string
  version: Generated<number>
  amountFen: number
  legs: JsonColumn
  preReviewed: boolean
  accountId: string | null
  deadlineAt: Date | null
  timer: string | null
  timerAt: Date | null
  breachedAt: Date | null
  createdAt: Date
  updatedAt: Date
}

export type ClaimSnapshotTable = {
  claimId: string
  facts: JsonColumn
  explanation: JsonColumn
}

export type ConsentTable = {
  claimId: string
  claimVersion: number
  textId: string
  textVersion: number
  text: string
  textDigest: string
  amountFen: number
  accountId: string
  signerPerson: string
  signerNameMasked: string
  signerStanding: string
  signedAt: Date
}

export type DisputeTable = {
  id: Generated<string>
  claimId: string
  subject: string
  reference: string | null
  statement: string
  openedBy: string
  openedAt: Date
  outcome: string | null
  answer: string | null
  answeredBy: string | null
  answeredAt: Date | null
}

export type OpinionTable = {
  id: Generated<string>
  claimId: string
  outcome: string
  amountFen: number
  accountId: string | null
  basis: string | null
  reason: string | null
  byPerson: string
  at: Date
}

export type ClaimTables = {
  claim: ClaimTable
  claimSnapshot: ClaimSnapshotTable
  consent: ConsentTable
  dispute: DisputeTable
  opinion: OpinionTable
}
