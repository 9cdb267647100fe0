import type { ClaimAction, ClaimGuard, ClaimState } from '@huiqi/shared/claim'

/** What entering a state causes beyond the message named by the lifecycle. Done in the transaction of the change. */
type EntryEffects = {
  /** The system goes on at once with this action. */
  readonly thenAction?: ClaimAction
  /** Money set aside for the claim goes back to the budget. */
  readonly releaseReserve?: true
}

export const entryEffects: Readonly<Partial<Record<ClaimState, EntryEffects>>> = {
  approved: { thenAction: 'proceed' },
  declined: { releaseReserve: true },
  lapsed: { releaseReserve: true },
  withdrawn: { releaseReserve: true },
  refused: { releaseReserve: true },
  rejected: { releaseReserve: true },
}

/** Guards whose answer stands in the claim and its policy; the rest are stated by the caller. */
export function ownGuards(claim: {
  preReviewed: boolean
  publicityDays: number
}): Partial<Record<ClaimGuard, boolean>> {
  return { pre_reviewed: claim.preReviewed, publicity_required: claim.publicityDays > 0 }
}

/** Message key of a change, unique per claim and version: sending it twice is impossible. */
export const causeOf = (claimId: string, version: number, template: string): string =>
  `claim:${claimId}:${version}:${template}`
