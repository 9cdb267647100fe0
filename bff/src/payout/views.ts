import type { DeadlineView } from '../claim/views.ts'
import type { FailureReason } from './adapters/port.ts'

export type PayableRow = {
  readonly claimId: string
  readonly enterpriseName: string
  readonly uscc: string
  readonly policyTitle: string
  readonly departmentName: string
  readonly amountFen: number
  readonly account: { readonly bankName: string; readonly holderName: string; readonly numberMasked: string }
  /** The opinion it is paid from. */
  readonly basis: string | null
  readonly deadline: DeadlineView | null
  /** 1 for the first order, 2 after an account was corrected … */
  readonly attempt: number
}

export type PayablePage = {
  readonly rows: readonly PayableRow[]
  readonly total: number
  readonly totalFen: number
  readonly next: string | null
}

export type BatchRow = {
  readonly id: string
  readonly status: 'queued' | 'sent' | 'settled'
  readonly statusLabel: string
  readonly payer: string
  /** Ordered by itself: the payment was authorised together with the roster. */
  readonly automatic: boolean
  readonly count: number
  readonly totalFen: number
  readonly paid: { readonly count: number; readonly fen: number }
  readonly failed: { readonly count: number; readonly fen: number }
  readonly attempts: number
  /** Why the bank has not taken the file; a person must act where it will not be tried again. */
  readonly failure: string | null
  readonly canResubmit: boolean
  readonly createdAt: string
  readonly sentAt: string | null
  readonly settledAt: string | null
}

export type BatchPage = { readonly batches: readonly BatchRow[]; readonly next: string | null }

export type PayoutRow = {
  readonly id: string
  readonly claimId: string
  readonly enterpriseName: string
  readonly policyTitle: string
  readonly amountFen: number
  readonly attempt: number
  readonly account: { readonly bankName: string; readonly holderName: string; readonly numberMasked: string }
  readonly status: 'ordered' | 'paid' | 'failed'
  readonly statusLabel: string
  readonly failure: FailureReason | null
  readonly failureLabel: string | null
  readonly bankReference: string | null
  readonly settledAt: string | null
}

export type BatchView = BatchRow & {
  /** SM3 of the payment file; null until it is built. */
  readonly digest: string | null
  readonly payouts: readonly PayoutRow[]
}

export type BudgetRow = {
  readonly policyId: string
  readonly policyTitle: string
  readonly year: number
  readonly funder: string
  readonly funderLabel: string
  readonly regionName: string
  readonly appropriatedFen: number
  readonly availableFen: number
  readonly reservedFen: number
  readonly paidFen: number
}

/** What the levels owe one another for what a district has paid first in a quarter. */
export type SettlementRow = {
  readonly policyId: string
  readonly policyTitle: string
  readonly district: string
  readonly districtName: string
  readonly count: number
  readonly totalFen: number
  readonly legs: readonly { readonly funder: string; readonly label: string; readonly fen: number }[]
  /** What other funders owe the district: total less its own leg. */
  readonly owedFen: number
}

/** A receipt that does not fit what was ordered. */
export type ReceiptProblem = {
  readonly orderId: string
  readonly problem: 'unknown_order' | 'other_amount' | 'contradiction'
  readonly sentence: string
  readonly amountFen: number
  readonly receivedAt: string
}
