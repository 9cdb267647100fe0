import type { ClaimView } from '@huiqi/bff/claim/views'
import { OfferCard } from '../../owner/offer-card.tsx'
import { stateTone } from '../../owner/state-tone.ts'
import { Card, Note } from '../../ui/card.tsx'
import { Box } from '../../ui/host.tsx'
import { Tag } from '../../ui/tag.tsx'

/** There is nothing to confirm any more: how it stands instead. */
export function Decided({ claim }: { claim: ClaimView }) {
  const { state, stateLabel, hint, departmentName, departmentPhone } = claim
  return (
    <>
      <OfferCard claim={claim}>
        <Box>
          <Tag tone={stateTone(state)}>{stateLabel}</Tag>
        </Box>
      </OfferCard>
      <Card title={hint}>
        <Note>
          有疑问请打{departmentName}电话 {departmentPhone}，或者 12345。
        </Note>
      </Card>
    </>
  )
}
