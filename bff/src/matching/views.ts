import type { Fact, Reference } from '@huiqi/shared/condition'
import type { Fen } from '@huiqi/shared/money'
import type { Ask, PolicyRule, Reason } from '@huiqi/shared/rule'
import type { Alongside } from '@huiqi/shared/selection'

export type Chance = 'eligible' | 'nearly' | 'undetermined'

/** What would be paid, as far as the facts settle it. */
export type AmountView = {
  readonly fen: Fen | null
  /** The most it can be; null where no upper end is known. */
  readonly maxFen: Fen | null
  /** How the policy states it: `研发费用（上年）的 5%，最高 100万元`. */
  readonly words: string
}

/** One policy in the match report. */
export type MatchCard = {
  readonly policyId: string
  readonly versionId: string
  readonly title: string
  readonly departmentName: string
  readonly departmentPhone: string
  readonly modeLabel: string
  /** `全年可办`, `2026年12月31日截止`. */
  readonly window: string
  readonly sample: boolean
  readonly amount: AmountView
  /** Of a policy one step short, the unmet one says what would meet it. */
  readonly reasons: readonly Reason[]
  /** What has to be found out; empty unless undetermined. */
  readonly asks: readonly Ask[]
  /** What was looked at, known or not: any of it may be wrong. */
  readonly facts: readonly CardFact[]
  /** Groups it belongs to with others of the report. */
  readonly alongside: readonly Alongside[]
}

/** A value that a policy reads. */
export type CardFact = {
  readonly attribute: string
  readonly period: string | null
  readonly name: string
  /** Null: nobody has it, or it is too old to count. */
  readonly value: string | null
  /** Who it is from: `税务部门`; null where nobody has it. */
  readonly source: string | null
}

export type MatchCounts = { readonly [chance in Chance]: number }

/** 匹配报告 of one enterprise on one day. */
export type MatchReport = {
  /** `2026-11-22`. */
  readonly date: string
  readonly counts: MatchCounts
  /** 可享合计: what can be had of all eligible together; nothing is counted twice. */
  readonly total: { readonly sureFen: Fen; readonly mostFen: Fen | null }
} & { readonly [chance in Chance]: readonly MatchCard[] }

/** 政策测算: everything the phone needs to judge this policy by itself. */
export type Workbench = {
  readonly policy: Pick<
    MatchCard,
    'policyId' | 'versionId' | 'title' | 'departmentName' | 'departmentPhone' | 'modeLabel' | 'sample'
  > & { readonly amountWords: string; readonly amountCapFen: Fen | null }
  readonly rule: PolicyRule
  readonly at: {
    readonly date: string
    readonly period: string
    /** Published figures the rule compares with, as `At.refs`. */
    readonly refs: Readonly<Record<string, Reference>>
  }
  /** The enterprise's facts that the rule reads. */
  readonly facts: readonly Fact[]
}
