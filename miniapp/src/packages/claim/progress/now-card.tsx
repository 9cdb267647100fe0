import type { ClaimView } from '@huiqi/bff/claim/views'
import { deadlineTone, turnLines } from '../../../owner/deadline.ts'
import { momentWords } from '../../../owner/moment.ts'
import { OfferCard } from '../../../owner/offer-card.tsx'
import { stateTone } from '../../../owner/state-tone.ts'
import { Until } from '../../../owner/until.tsx'
import { Note } from '../../../ui/card.tsx'
import { Box, Words } from '../../../ui/host.tsx'
import { Tag } from '../../../ui/tag.tsx'

/** How much, how it stands, whose turn it is and until when. */
export function NowCard({ claim }: { claim: ClaimView }) {
  const { state, stateLabel, hint, turn, deadline, payout } = claim
  const lines = turnLines(claim)
  return (
    <OfferCard claim={claim}>
      <Box className="until">
        <Tag tone={stateTone(state)}>{stateLabel}</Tag>
        {state === 'paid' && payout?.settledAt && <Words>{momentWords(payout.settledAt, new Date())}到账</Words>}
      </Box>
      {state === 'payout_failed' && payout?.failure && <Box>退票原因：{payout.failure}</Box>}
      {lines && (
        <Until
          tone={turn === 'owner' && deadline ? deadlineTone(deadline) : 'main'}
          what={lines.who}
          left={lines.until}
        />
      )}
      <Note>{hint}</Note>
    </OfferCard>
  )
}
