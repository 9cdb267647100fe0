import type { ClaimAction, ClaimActor, ClaimMode, ClaimState } from '@huiqi/shared/claim'
import type { Fen } from '@huiqi/shared/money'
import type { RatingLevel } from '@huiqi/shared/rating'

/** Until when, said the way a person reads it. */
export type DeadlineView = {
  /** ISO 8601. */
  readonly at: string
  /** What runs out: `确认期限`. */
  readonly label: string
  /** `11月26日（周四）24:00 前`. */
  readonly words: string
  /** Working days still left, today not counted; 0 on the last day, negative once it has passed. */
  readonly workdaysLeft: number
  readonly passed: boolean
}

/** One funder's share: `市级`, 分. */
export type LegView = { readonly funder: string; readonly label: string; readonly fen: Fen }

/** What every list shows of a claim. */
export type ClaimCard = {
  readonly id: string
  readonly version: number
  readonly policyTitle: string
  readonly departmentName: string
  readonly mode: ClaimMode
  readonly modeLabel: string
  readonly state: ClaimState
  readonly stateLabel: string
  /** Whose turn it is; null once nothing more is expected of anyone. */
  readonly turn: ClaimActor | null
  readonly turnLabel: string | null
  readonly amountFen: Fen
  readonly deadline: DeadlineView | null
  /** ISO 8601. */
  readonly updatedAt: string
  /** May be rated and has not been yet. */
  readonly toRate: boolean
}

/** The owner's first page: what waits for me first. */
export type HomeView = {
  readonly enterpriseName: string
  /** Offers to confirm, the one that ends first at the top. */
  readonly toConfirm: {
    readonly count: number
    readonly totalFen: Fen
    readonly nearest: DeadlineView | null
    readonly claims: readonly ClaimCard[]
  }
  /** Payments sent back: the account must be corrected. */
  readonly toCorrect: readonly ClaimCard[]
  readonly inProgress: readonly ClaimCard[]
  readonly recent: readonly ClaimCard[]
  readonly counts: { readonly waiting: number; readonly inProgress: number; readonly done: number }
}

export type ClaimPage = { readonly claims: readonly ClaimCard[]; readonly next: string | null }

/** One condition of the policy and how the enterprise meets it, as frozen when the offer was made. */
export type ReasonView = {
  readonly mark: 'yes' | 'no' | 'unknown'
  readonly sentence: string
  readonly value: string | null
  /** Department the value is from. */
  readonly source: string | null
  /** `2026-10-31`. */
  readonly asOf: string | null
  readonly clause: string | null
}

export type AccountView = {
  readonly id: string
  readonly bankName: string
  readonly holderName: string
  readonly numberMasked: string
}

export type StepView = {
  readonly key: string
  readonly state: 'done' | 'now' | 'next' | 'failed'
  readonly title: string
  /** ISO 8601; null for what has not happened yet. */
  readonly at: string | null
  /** Who did it, or whose turn it is, and until when. */
  readonly detail: string | null
}

export type DisputeView = {
  readonly id: string
  readonly subject: DisputeSubject
  readonly subjectLabel: string
  readonly reference: string | null
  readonly statement: string
  readonly openedAt: string
  readonly answer: {
    readonly outcome: DisputeOutcome
    readonly outcomeLabel: string
    readonly text: string
    readonly at: string
  } | null
}

export type DisputeSubject = 'fact' | 'amount' | 'account' | 'other'
/** upheld: the offer stands as it was; amended: offered again with another amount; refused: the offer is withdrawn. */
export type DisputeOutcome = 'upheld' | 'amended' | 'refused'

export type TrailEntry = {
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly sentence: string
  /** SM3 of this entry and the one before. */
  readonly hash: string
}

/** Everything the confirm page and the progress page show of one claim. */
export type ClaimView = ClaimCard & {
  readonly enterprise: { readonly uscc: string; readonly name: string }
  readonly period: string
  /** The policy, in the version this claim keeps. */
  readonly policy: { readonly id: string; readonly versionId: string }
  /** One sentence: what is happening, or what to do. */
  readonly hint: string
  readonly payer: string
  readonly legs: readonly LegView[]
  /** `市级 ¥100,000.00 + 区级 ¥200,000.00`; null where one funder pays all. */
  readonly legsWords: string | null
  readonly summary: string
  /** Document number and article. */
  readonly basis: string
  readonly document: { readonly no: string; readonly title: string }
  readonly departmentPhone: string
  readonly reasons: readonly ReasonView[]
  /** Where the money goes: the account confirmed, or the present one while it is still to be confirmed. */
  readonly account: AccountView | null
  /** The text to agree to, while the claim can be confirmed. */
  readonly consentText: {
    readonly id: string
    readonly version: number
    readonly title: string
    readonly body: string
  } | null
  readonly consent: {
    readonly title: string
    readonly version: number
    readonly text: string
    readonly digest: string
    readonly signer: string
    readonly at: string
  } | null
  /** What the caller can do now. */
  readonly actions: readonly ClaimAction[]
  readonly steps: readonly StepView[]
  readonly disputes: readonly DisputeView[]
  readonly opinion: {
    readonly outcome: 'approve' | 'reject'
    readonly basis: string | null
    readonly reason: string | null
    readonly at: string
  } | null
  /** The last payment order. */
  readonly payout: {
    readonly attempt: number
    readonly status: 'ordered' | 'paid' | 'failed'
    readonly orderedAt: string
    readonly settledAt: string | null
    /** Why the bank sent it back. */
    readonly failure: string | null
  } | null
  readonly rating: { readonly level: RatingLevel; readonly label: string; readonly at: string } | null
  /** 每一步都有不可改的记录: the chain, and whether it verifies. */
  readonly trail: { readonly intact: boolean; readonly entries: readonly TrailEntry[] }
}

/** A claim as the staff lists show it. */
export type StaffClaimRow = {
  readonly id: string
  readonly version: number
  readonly enterpriseName: string
  readonly uscc: string
  readonly policyTitle: string
  readonly rosterTitle: string | null
  readonly state: ClaimState
  readonly stateLabel: string
  readonly amountFen: Fen
  readonly deadline: DeadlineView | null
  /** The limit has passed without an answer. */
  readonly breached: boolean
  /** For disputed claims: the open dispute. */
  readonly dispute: DisputeView | null
}

export type StaffClaimPage = {
  readonly claims: readonly StaffClaimRow[]
  readonly total: number
  readonly totalFen: Fen
  readonly next: string | null
}

/** What a command leaves behind. */
export type ClaimStep = {
  readonly id: string
  readonly version: number
  readonly state: ClaimState
  readonly stateLabel: string
}
