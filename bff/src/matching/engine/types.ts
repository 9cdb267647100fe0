import type { At } from '@huiqi/shared/condition'
import type { PolicyRule } from '@huiqi/shared/rule'

/** Enterprises of a district, an industry or a size that a rule reaches. */
export type Group = {
  /** Code of the district (GB/T 2260), letter of the industry section (GB/T 4754), size of the register; empty: not known. */
  readonly key: string
  readonly eligible: number
  /** 分 that are sure to be paid: the lower ends of what is eligible. */
  readonly fen: number
  /** 分 at the most: the upper ends of what is eligible or undetermined; null where one has no upper end. */
  readonly most: number | null
}

/** What a rule reaches and costs on a day, and what changes against the version in force. */
export type Preview = {
  readonly population: number
  readonly eligible: number
  readonly undetermined: number
  /** 分 that are sure to be paid: the lower ends of what is eligible. */
  readonly atLeastFen: number
  /** 分 at the most, were everybody undetermined eligible; null where an amount has no upper end. */
  readonly atMostFen: number | null
  /** Groups with anybody eligible or undetermined, by key. */
  readonly byDistrict: readonly Group[]
  readonly byIndustry: readonly Group[]
  readonly bySize: readonly Group[]
  /** Eligible under the rule and not under the base, the reverse, and under both. */
  readonly entering: number
  readonly leaving: number
  readonly staying: number
  /** 分: by how much `atLeastFen` is more than the base's. */
  readonly changeFen: number
  /** At most 20 of each, the first by code. */
  readonly examples: { readonly entering: readonly string[]; readonly leaving: readonly string[] }
  readonly tookMs: number
}

export type PreviewInput = {
  readonly rule: PolicyRule
  /** The version in force; null: nobody has been eligible so far. */
  readonly base: PolicyRule | null
  readonly at: At
}

export type NewlyEligibleInput = {
  readonly before: PolicyRule | null
  readonly after: PolicyRule
  readonly at: At
}

/**
 * Rules over everybody. What was committed before a call counts in its answer.
 * Every call @throws AppError TEMPORARILY_UNAVAILABLE when the thread behind it is lost (the next call begins a new one), or
 * the database can't be read.
 */
export interface Engine {
  /** What a rule reaches and costs on a day, against the version in force if given. */
  preview(input: PreviewInput): Promise<Preview>
  /** Codes of the enterprises eligible under `after` and not under `before` (null: nobody before), in order. */
  newlyEligible(input: NewlyEligibleInput): Promise<readonly string[]>
  /** Ends the thread; calls still open are refused. */
  stop(): Promise<void>
}
