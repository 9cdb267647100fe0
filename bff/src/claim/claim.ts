import type { ClaimMode, ClaimState } from '@huiqi/shared/claim'
import type { Fen } from '@huiqi/shared/money'
import type { Leg } from './legs.ts'

/** A claim as the rules see it, with what its policy and roster say about its timing. */
export type Claim = {
  readonly id: string
  readonly rosterId: string | null
  readonly policyId: string
  readonly policyVersionId: string
  readonly departmentCode: string
  readonly uscc: string
  readonly period: string
  readonly mode: ClaimMode
  readonly state: ClaimState
  readonly version: number
  readonly amountFen: Fen
  readonly legs: readonly Leg[]
  readonly preReviewed: boolean
  readonly accountId: string | null
  readonly deadlineAt: Date | null
  readonly timer: string | null
  readonly timerAt: Date | null
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly limits: Readonly<Record<string, number>>
  readonly publicityDays: number
  /** The roster's last moment to confirm; staff and jobs see it, an owner does not. */
  readonly confirmBy: Date | null
}
