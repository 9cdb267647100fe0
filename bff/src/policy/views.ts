import type { ClaimMode } from '@huiqi/shared/claim'
import type { Fen } from '@huiqi/shared/money'

export type ListType = 'roster' | 'condition' | 'manual'
export type PolicyStatus = 'draft' | 'scheduled' | 'published' | 'withdrawn'

/** What every list shows of a policy: its published version, or the department's own draft. */
export type PolicyCard = {
  readonly id: string
  readonly versionId: string
  readonly version: number
  readonly status: PolicyStatus
  readonly statusLabel: string
  readonly title: string
  /** One plain sentence: who gets what. */
  readonly summary: string
  readonly departmentCode: string
  readonly departmentName: string
  readonly mode: ClaimMode
  readonly modeLabel: string
  readonly listType: ListType
  /** 名单类, 条件类, 暂时难以数据化. */
  readonly listTypeLabel: string
  readonly category: string
  readonly documentNo: string
  readonly issuer: string
  readonly levelLabel: string
  readonly regionName: string
  /** Shown as 示例: facts and figures were read from public excerpts. */
  readonly sample: boolean
}

export type PolicyPage = {
  readonly policies: readonly PolicyCard[]
  readonly total: number
  readonly next: string | null
}

/** One line of the conditions: a group's heading, or a condition. Indent by `depth`. */
export type ConditionLine = {
  readonly depth: number
  /** `all`, `any` … head the deeper lines that follow. */
  readonly kind: 'all' | 'any' | 'not' | 'if' | 'at_least' | 'requirement' | 'bonus' | 'discretion'
  readonly sentence: string
  /** Article of the document. */
  readonly clause: string | null
}

export type PolicyView = PolicyCard & {
  /** What this way of paying means for the owner. */
  readonly modeHint: string
  readonly document: { readonly no: string; readonly title: string; readonly issuer: string }
  /** Document number and article shown as 依据. */
  readonly basis: string
  readonly conditions: readonly ConditionLine[]
  readonly amountWords: string
  readonly amountCapFen: Fen | null
  /** 市区分担; one entry where one funder pays all. */
  readonly funders: readonly { readonly funder: string; readonly label: string; readonly percent: number }[]
  readonly publicityDays: number
  readonly departmentPhone: string
  /** `2026-01-01`. */
  readonly validFrom: string
  readonly validTo: string | null
  readonly publishedAt: string | null
  /** What the caller can do now. */
  readonly actions: readonly 'create_roster'[]
}

export type ConsentTextView = {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly body: string
}
