export type MessageView = {
  readonly id: string
  /** The claim it is about, where to go from here. */
  readonly claimId: string | null
  /** The screen to go to where it is about no claim; null: none. */
  readonly opens: 'profile' | 'report' | null
  readonly title: string
  readonly body: string
  /** ISO 8601. */
  readonly createdAt: string
  readonly read: boolean
}

/** Newest first. `next` is the cursor of the page after; null: this was the last. */
export type MessagePage = { readonly messages: readonly MessageView[]; readonly next: string | null }

/** Where a typed code leads: the claim, and the enterprise to act for there. */
export type OpenedCode = { readonly claimId: string; readonly uscc: string; readonly enterpriseName: string }
