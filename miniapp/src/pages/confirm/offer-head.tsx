import type { ClaimView } from '@huiqi/bff/claim/views'
import { deadlineTone, timeLeft } from '../../owner/deadline.ts'
import { OfferCard } from '../../owner/offer-card.tsx'
import { Until } from '../../owner/until.tsx'

/** What is offered, by whom, and until when. */
export function OfferHead({ claim }: { claim: ClaimView }) {
  const { deadline } = claim
  return (
    <OfferCard claim={claim}>
      {deadline && (
        <Until tone={deadlineTone(deadline)} what={`请在 ${deadline.words}确认`} left={timeLeft(deadline)} />
      )}
    </OfferCard>
  )
}
