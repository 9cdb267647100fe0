/** reading: still at it; done: read to its end; failed: could not be read on. */
export type FactImportStatus = 'reading' | 'done' | 'failed'

export type FactImportView = {
  readonly id: string
  readonly fileName: string
  /** `无锡市税务局 王*` */
  readonly sentBy: string
  /** ISO 8601 */
  readonly sentAt: string
  readonly status: FactImportStatus
  readonly statusLabel: string
  /** Lines, or records of JSON, read so far. */
  readonly lineCount: number
  /** Values that were new or other. */
  readonly changedCount: number
  /** Values that were known just so. */
  readonly unchangedCount: number
  /** Lines with something wrong. */
  readonly problemCount: number
  /** Why it could not be read on, in words. */
  readonly failure: string | null
}

export type FactImportPage = {
  readonly imports: readonly FactImportView[]
  readonly next: string | null
}

export type FactProblemView = {
  readonly line: number
  readonly column: string
  readonly value: string
  readonly code: string
  readonly sentence: string
}

export type FactProblemPage = {
  readonly problems: readonly FactProblemView[]
  /** The line after which the next page begins. */
  readonly next: number | null
}

/** One entry of the attribute dictionary, as departments read it. */
export type AttributeView = {
  readonly code: string
  readonly name: string
  /** `数字（万元）`, `日期`, `清单` … */
  readonly form: string
  /** Who answers for it: `税务部门`. */
  readonly owner: string
  readonly alsoFrom: readonly string[]
  /** How old a value may be until it counts as unknown: `31 天`. */
  readonly freshness: string
  /** Whether the caller's department may import it. */
  readonly mine: boolean
}
