import type { AmountReport } from '../benefit/index.ts'
import type { LeafKind, Verdict } from '../condition/index.ts'

/** A fact that was looked at. */
export interface Evidence {
  readonly attribute: string
  /** Chinese name. */
  readonly name: string
  readonly period: string | null
  /** As people read it. */
  readonly value: string
  /** Department code. */
  readonly source: string
  readonly asOf: string
  /** Too old to count at the evaluation date. */
  readonly stale: boolean
}

/** A fact that is needed and not there. */
export interface MissingFact {
  readonly attribute: string
  readonly name: string
  readonly period: string | null
  /** Department that owns the data. */
  readonly owner: string
  readonly ownerName: string
  readonly reason: 'absent' | 'stale'
}

/** A parameter or reference that is needed and has no value: its department's to give, never the enterprise's. */
export interface MissingFigure {
  readonly figure: 'param' | 'ref'
  readonly name: string
  /** Chinese. */
  readonly title: string
  readonly period: string | null
}

/** One leaf of the rule, judged. */
export interface LeafReport {
  readonly path: string
  readonly kind: LeafKind
  readonly clause: string | null
  /** The condition in plain Chinese. */
  readonly text: string
  readonly verdict: 'met' | 'unmet' | 'unknown'
  /** False in the branch of an `if` that was not taken. */
  readonly applies: boolean
  readonly required: string
  /** Null: not known. */
  readonly actual: string | null
  readonly evidence: readonly Evidence[]
  /** Whose data is missing, while the leaf is unknown. */
  readonly missing: readonly MissingFact[]
  /** What its department has yet to set, while the leaf is unknown. */
  readonly unset: readonly MissingFigure[]
  /** What would make it true, while it is unmet. */
  readonly toMeet: string | null
  /** Who decides, for a discretion. */
  readonly decider: string | null
  /** What the source of the policy leaves open. */
  readonly gap: string | null
}

/** The tree as judged; leaves refer to `leaves` by their path. */
export interface NodeReport {
  readonly path: string
  readonly node: 'all' | 'any' | 'not' | 'if' | 'at_least' | 'leaf'
  readonly text: string | null
  readonly verdict: LeafReport['verdict']
  readonly children: readonly NodeReport[]
}

/** Something to find out before the verdict can fall, most useful first. */
export interface OpenQuestion {
  readonly fact: MissingFact | null
  /** What the policy's department has yet to set. */
  readonly figure: MissingFigure | null
  /** A person who decides, where no fact can. */
  readonly decider: string | null
  /** The leaves that wait for it. */
  readonly paths: readonly string[]
}

/** Why an enterprise is or is not eligible, and for how much: plain JSON, frozen with each claim. */
export interface Explanation {
  readonly version: 1
  readonly at: { readonly date: string; readonly period: string | null }
  readonly verdict: Verdict
  readonly tree: NodeReport
  /** Requirements and discretions, then what only changes the amount. */
  readonly leaves: readonly LeafReport[]
  /** The fewest unmet leaves that would have to change for the verdict to be open again; empty unless ineligible. */
  readonly blocking: readonly string[]
  /** What keeps the verdict open; empty unless undetermined. */
  readonly questions: readonly OpenQuestion[]
  /** What would be paid, whether or not the verdict stands. */
  readonly amount: AmountReport & {
    readonly missing: readonly MissingFact[]
    readonly unset: readonly MissingFigure[]
  }
}
