// Generated from the migrated schema: node bff/src/db/generate-types.ts <admin url>
import type { Generated } from 'kysely'

export type BudgetTable = {
  id: Generated<string>
  policyId: string
  year: number
  funder: string
  region: string
}

export type LedgerAccountTable = {
  id: Generated<string>
  budgetId: string
  kind: string
  debitFen: Generated<number>
  creditFen: Generated<number>
}

export type LedgerTransferTable = {
  id: Generated<number>
  kind: string
  debitAccount: string
  creditAccount: string
  amountFen: number
  claimId: string | null
  leg: string | null
  claimVersion: number | null
  payoutId: string | null
  at: Date
}

export type PayoutBatchTable = {
  id: Generated<string>
  departmentCode: string
  createdBy: string | null
  status: string
  count: number
  totalFen: number
  file: string | null
  digest: string | null
  attempts: Generated<number>
  nextTryAt: Date | null
  failure: string | null
  createdAt: Date
  sentAt: Date | null
  settledAt: Date | null
}

export type PayoutTable = {
  id: Generated<string>
  batchId: string
  claimId: string
  policyId: string
  uscc: string
  period: string
  attempt: number
  amountFen: number
  accountId: string
  status: string
  bankReference: string | null
  failure: string | null
  createdAt: Date
  settledAt: Date | null
}

export type ReceiptTable = {
  orderId: string
  outcome: string
  amountFen: number
  bankReference: string
  reason: string | null
  bookedAt: Date
  payoutId: string | null
  problem: string | null
  receivedAt: Date
}

export type PayoutTables = {
  budget: BudgetTable
  ledgerAccount: LedgerAccountTable
  ledgerTransfer: LedgerTransferTable
  payoutBatch: PayoutBatchTable
  payout: PayoutTable
  receipt: ReceiptTable
}
