import type { ClaimMode } from '@huiqi/shared/claim'
import type { CivilDate } from '@huiqi/shared/workday'
import type { ListType } from '../views.ts'

/** What is wrong with a draft, and where: a place in the source (`/condition/all/2/value`) or a field (`/summary`). */
export type DraftProblem = { readonly path: string; readonly message: string }

/** The rule as people edit it: `define`, `params`, `condition` and `benefit` of a policy file. */
export type RuleSource = Readonly<Record<string, unknown>>

type VersionMark = { readonly versionId: string; readonly version: number }

/** One policy of the caller's department. */
export type DeskPolicy = {
  readonly policyId: string
  readonly title: string
  readonly mode: ClaimMode
  readonly modeLabel: string
  readonly listType: ListType
  readonly category: string
  readonly published: (VersionMark & { readonly validFrom: CivilDate; readonly validTo: CivilDate | null }) | null
  /** Published, but not in force before its first day. */
  readonly scheduled: readonly (VersionMark & { readonly validFrom: CivilDate; readonly validTo: CivilDate | null })[]
  readonly draft:
    | (VersionMark & {
        readonly editedAt: string | null
        /** `无锡市科技局 王*`; null for a draft that a loader brought. */
        readonly editedBy: string | null
      })
    | null
}

/** What is edited of a draft, as it was typed. */
export type DraftFields = {
  readonly source: RuleSource
  /** One plain sentence for the owner: who gets what. */
  readonly summary: string
  /** Document number and article. */
  readonly basis: string
  /** What the benefit is for, seen from the day of the roster: `Y`, `Y-1` … */
  readonly period: string
  readonly validFrom: CivilDate
  readonly validTo: CivilDate | null
}

export type DraftView = VersionMark &
  DraftFields & {
    readonly policy: {
      readonly policyId: string
      readonly title: string
      readonly mode: ClaimMode
      readonly modeLabel: string
      readonly listType: ListType
      readonly category: string
      readonly documentNo: string
      readonly documentTitle: string
    }
    /** Counts the saves; saving and publishing name the one they have seen. */
    readonly revision: number
    readonly publicityDays: number
    readonly problems: readonly DraftProblem[]
    /** The version in force, which the draft is compared with. */
    readonly base:
      | (VersionMark & {
          readonly source: RuleSource
          readonly validFrom: CivilDate
          readonly validTo: CivilDate | null
        })
      | null
    /** Whether this person may publish it as it was last edited; problems still bar it. */
    readonly mayPublish: boolean
    readonly mayEdit: boolean
    readonly editedBy: string | null
    readonly editedAt: string | null
  }
