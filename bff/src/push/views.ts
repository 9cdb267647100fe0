/** What an enterprise newly meets. */
export type PushNews = {
  /** Policies that nobody of the enterprise has looked at in the report yet. */
  readonly unseen: number
  /** To be marked as new in the report: the unseen ones, and those first seen a moment ago. */
  readonly policyIds: readonly string[]
}

/** Whether the caller wants to be told of newly met policies of this enterprise. */
export type PushChoice = {
  readonly wanted: boolean
  /** How often he is told at the most: digests in the app, and text messages. */
  readonly perWeek: { readonly inApp: number; readonly sms: number }
}

/** Whom a policy in force was pushed to. */
export type PushReach = {
  readonly policyId: string
  readonly versionId: string
  /** Enterprises that newly met it. */
  readonly found: number
  /** Of these, those told so far. */
  readonly told: number
}
