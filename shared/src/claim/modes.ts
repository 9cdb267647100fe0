import type { ClaimMessage, ClaimMode, ClaimState } from './names.ts'

type ModeRow = { readonly label: string; readonly starts: ClaimState; readonly notifies: ClaimMessage | null }

/** How a claim of each mode begins. */
export const claimModes: Readonly<Record<ClaimMode, ModeRow>> = {
  no_application: { label: '免申即享', starts: 'offered', notifies: 'offer_made' },
  instant: { label: '即申即享', starts: 'draft', notifies: null },
  commitment: { label: '承诺兑现', starts: 'draft', notifies: null },
}
