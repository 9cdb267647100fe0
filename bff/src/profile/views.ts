import type { DeadlineView } from '../claim/views.ts'
import type { Requirement } from '../matching/requirements-of.ts'
import type { WaitingPolicy } from '../matching/waited-facts.ts'

/** A value as its enterprise reads it. */
export type Reading = {
  /** One line: `5.5%`, `高新技术企业（2025-11-06）`, `4 人`. */
  readonly text: string
  /** Each entry of a list. */
  readonly lines: readonly string[]
  /** Each item of a collection: no names of persons. */
  readonly items: readonly {
    readonly title: string
    readonly fields: readonly { readonly name: string; readonly value: string }[]
  }[]
}

/** A sourced value. */
export type ValueView = {
  readonly reading: Reading
  /** Who it is from: `税务部门`. */
  readonly source: string
  /** The day it is of, `2026-05-31`. */
  readonly asOf: string
  /** Too old to count: policies take it for unknown. */
  readonly stale: boolean
}

export type CorrectionState = 'open' | 'corrected' | 'kept'

/** What stands in the profile about one attribute and period. */
export type ProfileRow = {
  readonly attribute: string
  readonly period: string | null
  /** `2025 年`; null where it has none. */
  readonly periodWords: string | null
  readonly value: ValueView
  /** The state of what was last asked for it. */
  readonly correction: CorrectionState | null
}

/** All periods of one attribute, the latest first. */
export type ProfileValue = { readonly name: string; readonly rows: readonly ProfileRow[] }

export type ProfileGroup = { readonly key: string; readonly title: string; readonly values: readonly ProfileValue[] }

/** A value that policies wait for. */
export type WantedRow = {
  readonly attribute: string
  readonly period: string | null
  readonly name: string
  readonly periodWords: string | null
  /** Nobody has it, or what is there is too old. */
  readonly reason: 'absent' | 'stale'
  /** Who has to supply it: `无锡市税务局`. */
  readonly who: string
  readonly policies: readonly WaitingPolicy[]
  readonly correction: CorrectionState | null
}

/** 一企一档. */
export type ProfileView = {
  /** `2026-11-22`. */
  readonly date: string
  readonly enterpriseName: string
  readonly uscc: string
  readonly valueCount: number
  readonly staleCount: number
  readonly wanted: readonly WantedRow[]
  readonly groups: readonly ProfileGroup[]
  readonly corrections: readonly CorrectionView[]
}

/** What an enterprise asked to be corrected, and what became of it. */
export type CorrectionView = {
  readonly id: string
  readonly attribute: string
  readonly period: string | null
  readonly name: string
  readonly periodWords: string | null
  /** What stood there when it was asked; null: nobody had it. */
  readonly before: string | null
  readonly proposed: Reading
  readonly reason: string
  readonly evidence: string | null
  readonly state: CorrectionState
  readonly stateLabel: string
  readonly departmentName: string
  readonly departmentPhone: string
  readonly createdAt: string
  readonly due: DeadlineView
  /** The limit passed without an answer, and that was recorded. */
  readonly breached: boolean
  readonly answer: {
    readonly at: string
    readonly words: string
    /** As recorded; null where the value was kept. */
    readonly recorded: { readonly text: string; readonly asOf: string } | null
  } | null
}

/** How a value is typed. */
export type FieldView = {
  readonly kind: 'number' | 'choice' | 'date' | 'text' | 'names' | 'entries' | 'items'
  readonly unit: string | null
  /** What to choose from; for names and entries what is often meant. */
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** Grades that an entry may have. */
  readonly grades: readonly string[]
  /** What to type, where its name alone doesn't say. */
  readonly hint: string | null
  /** Fields of each item. */
  readonly fields: readonly { readonly code: string; readonly name: string; readonly field: FieldView }[]
}

/** An entry of a history as it is typed; what is not known stays empty. Amounts in 元. */
export type TypedEntry = {
  readonly name: string
  readonly grade: string
  readonly obtainedOn: string
  readonly validTo: string
  readonly amount: string
}
/** An item of a collection as it is typed, by attribute code. */
export type TypedItem = Readonly<Record<string, string | readonly string[]>>
/** A value as it is typed: numbers as text in the attribute's unit. */
export type Typed = string | readonly string[] | readonly TypedEntry[] | readonly TypedItem[]

/** One value with everything about it. */
export type ValueDetail = {
  readonly attribute: string
  readonly period: string | null
  readonly name: string
  readonly periodWords: string | null
  /** Null: nobody has it. */
  readonly value: ValueView | null
  /** Until when it counts; null where it does not age. */
  readonly freshUntil: string | null
  /** Days for which a value of this kind counts; null where it does not age. */
  readonly freshDays: number | null
  /** Who answers for it; null: nobody here does. */
  readonly department: { readonly name: string; readonly phone: string } | null
  readonly requirements: readonly Requirement[]
  /** The same of other periods, the latest first. */
  readonly otherPeriods: readonly Pick<ProfileRow, 'period' | 'periodWords' | 'value'>[]
  readonly field: FieldView
  /** The value as it would be typed; null where there is none. */
  readonly typed: Typed | null
  readonly corrections: readonly CorrectionView[]
}

/** A correction in the department's list. */
export type StaffCorrectionRow = {
  readonly id: string
  readonly enterpriseName: string
  readonly uscc: string
  readonly name: string
  readonly periodWords: string | null
  readonly before: string | null
  readonly proposed: string
  readonly state: CorrectionState
  readonly stateLabel: string
  readonly createdAt: string
  readonly due: DeadlineView
  readonly breached: boolean
}

/** A correction as the department answers it. Never who asked: the enterprise did. */
export type StaffCorrectionDetail = Omit<StaffCorrectionRow, 'before' | 'proposed'> & {
  readonly reason: string
  readonly evidence: string | null
  readonly proposed: Reading
  /** As it stood when it was asked; null: nobody had it. */
  readonly before: ValueView | null
  /** As it stands now. */
  readonly present: ValueView | null
  readonly requirements: readonly Requirement[]
  readonly field: FieldView
  readonly typed: Typed
  /** The day of the request, the latest that a value may be of. */
  readonly today: string
  readonly answer: CorrectionView['answer']
}
