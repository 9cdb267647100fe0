import type { ClaimView } from '@huiqi/bff/claim/views'
import { deadlineTone, timeLeft } from '../../owner/deadline.ts'
import { OfferCard } from '../../owner/offer-card.tsx'
import { Box, Words } from '../../ui/host.tsx'
import { Tag } from '../../ui/tag.tsx'

/** What is offered, by whom, and until when. */
export function OfferHead({ claim }: { claim: ClaimView }) {
  const { deadline } = claim
  return (
    <OfferCard claim={claim}>
      {deadline && (
        <Box className="until">
          <Tag tone={deadlineTone(deadline)}>{timeLeft(deadline)}</Tag>
          <Words>请在 {deadline.words}确认</Words>
        </Box>
      )}
    </OfferCard>
  )
}
