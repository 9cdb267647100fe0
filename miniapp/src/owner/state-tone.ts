import type { ClaimState } from '@huiqi/shared/claim'
import type { Tone } from '../ui/tag.tsx'

/** How a state is coloured; its word is always beside it. States under way are `main`. */
const tones: Partial<Record<ClaimState, Tone>> = {
  offered: 'attention',
  supplementing: 'attention',
  payout_failed: 'bad',
  rejected: 'bad',
  refused: 'bad',
  reclaiming: 'attention',
  paid: 'good',
  declined: 'plain',
  lapsed: 'plain',
  withdrawn: 'plain',
  reclaimed: 'plain',
}

export const stateTone = (state: ClaimState): Tone => tones[state] ?? 'main'
