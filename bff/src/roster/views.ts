import type { Fen } from '@huiqi/shared/money'

/** As shown: `joint_review` while departments asked have not answered, `empty` before there is anything in it. */
export type RosterStatus =
  | 'empty'
  | 'filling'
  | 'failed'
  | 'open'
  | 'joint_review'
  | 'releasing'
  | 'released'
  | 'cancelled'

/** imported: 名单类, from a file; matched: 条件类, drawn by the platform. */
export type RosterKind = 'imported' | 'matched'

export type RosterAction =
  | 'upload'
  | 'match'
  | 'ask_joint_review'
  | 'review'
  | 'authorise'
  | 'release'
  | 'cancel'
  | 'veto'
  | 'finish_joint_review'

export type VetoCategory = 'dishonest' | 'gang_crime' | 'environment' | 'work_safety' | 'tax' | 'other'

/** What every list shows of a roster. */
export type RosterCard = {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly policyTitle: string
  readonly departmentName: string
  readonly period: string
  readonly kind: RosterKind
  readonly kindLabel: string
  readonly status: RosterStatus
  readonly statusLabel: string
  readonly rowCount: number
  readonly totalFen: Fen
  readonly problemCount: number
  /** Enterprises with at least one veto standing. */
  readonly vetoedCount: number
  /** Departments asked, and how many have answered or let their time pass. */
  readonly joint: { readonly asked: number; readonly answered: number }
  /** Reviewed before release: confirming leads straight to payment. */
  readonly preReviewed: boolean
  readonly authorised: boolean
  /** ISO 8601: the last moment to confirm. */
  readonly confirmBy: string | null
  readonly releasedCount: number
  readonly createdAt: string
}

export type RosterPage = {
  readonly rosters: readonly RosterCard[]
  readonly total: number
  readonly next: string | null
}

export type VetoRequestView = {
  readonly departmentCode: string
  readonly departmentName: string
  readonly askedAt: string
  readonly dueAt: string
  /** Working days left, today not counted; negative once it has passed. */
  readonly workdaysLeft: number
  /** lapsed: no answer in time counts as no objection. */
  readonly answer: 'pending' | 'answered' | 'lapsed'
  readonly answeredAt: string | null
  readonly vetoCount: number
}

export type VetoView = {
  readonly id: string
  readonly uscc: string
  readonly enterpriseName: string
  readonly departmentCode: string
  readonly departmentName: string
  readonly category: VetoCategory
  readonly categoryLabel: string
  readonly reason: string
  /** Number of the document or record it rests on. */
  readonly evidence: string
  readonly createdAt: string
  readonly withdrawnAt: string | null
  /** The caller's department may withdraw it now. */
  readonly canWithdraw: boolean
}

/** Money for the roster's rows that are not vetoed, beside what the budget lines still hold. */
export type BudgetCheck = {
  readonly enough: boolean
  readonly legs: readonly {
    readonly funder: string
    readonly label: string
    readonly regionName: string
    readonly neededFen: Fen
    /** Null: there is no budget line. */
    readonly availableFen: Fen | null
  }[]
}

export type RosterView = RosterCard & {
  readonly policyId: string
  readonly policyVersionId: string
  readonly policyVersion: number
  readonly createdBy: string
  readonly fileName: string | null
  /** SM3 of the file as it was uploaded. */
  readonly fileDigest: string | null
  /** While it is filled: rows read; while it is released: claims made. `of` null: not known yet. */
  readonly progress: { readonly done: number; readonly of: number | null } | null
  /** Why filling or releasing stopped, and what to do. */
  readonly failure: string | null
  /** 待核实: conditions the data at hand does not decide; not on the roster, never silently dropped. */
  readonly undeterminedCount: number
  /** 批次择优: how it takes some of the eligible; null: it takes all, or the list came from outside. */
  readonly selection: SelectionView | null
  /** What a release would bring now: rows without a veto; nothing while a job is at it. */
  readonly toRelease: { readonly count: number; readonly totalFen: Fen }
  readonly requests: readonly VetoRequestView[]
  /** Null for departments that only review, and while there is nothing to decide. */
  readonly budget: BudgetCheck | null
  readonly opinion: { readonly basis: string; readonly by: string; readonly at: string } | null
  readonly authorisedAt: string | null
  readonly releasedAt: string | null
  /** What the caller can do now. */
  readonly actions: readonly RosterAction[]
}

export type RosterRowView = {
  readonly line: number
  readonly uscc: string
  readonly enterpriseName: string
  readonly regionName: string
  readonly amountFen: Fen
  /** The department's words for this row. */
  readonly basis: string | null
  /** `4/4 条`, `3/4 条 · 1 待核实`: requirements of the policy as the data at hand has them. */
  readonly conditions: {
    readonly met: number
    readonly total: number
    readonly unknown: number
    readonly words: string
  }
  readonly vetoes: readonly {
    readonly departmentName: string
    readonly categoryLabel: string
    readonly reason: string
  }[]
  /** Departments that have not answered yet. */
  readonly waitingFor: readonly string[]
  readonly claimId: string | null
}

export type RosterRowPage = {
  readonly rows: readonly RosterRowView[]
  readonly total: number
  readonly next: number | null
}

/** One condition of the policy for one row. */
export type RowReason = {
  readonly mark: 'yes' | 'no' | 'unknown'
  readonly sentence: string
  readonly required: string
  readonly value: string | null
  readonly source: string | null
  readonly asOf: string | null
  readonly clause: string | null
}

export type RosterRowDetail = RosterRowView & { readonly reasons: readonly RowReason[] }

export type RosterProblemView = {
  readonly line: number
  readonly column: string
  readonly value: string
  readonly code: string
  readonly sentence: string
}

export type RosterProblemPage = {
  readonly problems: readonly RosterProblemView[]
  readonly total: number
  readonly next: number | null
}

/** An enterprise the platform could neither take nor leave: what is missing, and who can supply it. */
export type UndeterminedView = {
  readonly uscc: string
  readonly enterpriseName: string
  readonly regionName: string
  readonly questions: readonly string[]
}

export type UndeterminedPage = {
  readonly enterprises: readonly UndeterminedView[]
  readonly total: number
  readonly next: string | null
}

/** How some of the eligible are taken, and what came of it. */
export type SelectionView = {
  readonly method: string
  readonly limits: readonly string[]
  /** Of the lots; it lay down before anybody was drawn. */
  readonly seed: { readonly value: string; readonly by: string; readonly at: string } | null
  /** Null until it is drawn. */
  readonly outcome: {
    readonly drawnAt: string
    readonly candidateCount: number
    /** What those selected would get if there were enough. */
    readonly entitledFen: Fen
    /** With what the last one came in: `第 10 名，营业收入（上年） 2000万元`. */
    readonly lastIn: string | null
    /** SM3 over the plan and the candidates; over who got how much and who was left. */
    readonly inputDigest: string
    readonly outcomeDigest: string
  } | null
}

/** Somebody eligible of a roster that takes only some. */
export type CandidateView = {
  readonly uscc: string
  readonly enterpriseName: string
  readonly regionName: string
  /** Null: what counts once had been counted before it. */
  readonly place: number | null
  /** What it was ranked by. */
  readonly figures: readonly string[]
  /** The number drawn for it: SHA-256 of `seed:uscc`. */
  readonly lot: string | null
  readonly entitledFen: Fen
  /** Null: not selected. */
  readonly awardedFen: Fen | null
  /** Why it was not selected. */
  readonly reason: string | null
}

export type CandidatePage = {
  readonly candidates: readonly CandidateView[]
  readonly total: number
  readonly next: number | null
}

/** For a department asked to review: rosters that wait for it first. */
export type JointReviewCard = RosterCard & { readonly request: VetoRequestView }

/** What a command leaves behind. */
export type RosterStep = {
  readonly id: string
  readonly version: number
  readonly status: RosterStatus
  readonly statusLabel: string
}

export type DepartmentChoice = { readonly code: string; readonly name: string }
