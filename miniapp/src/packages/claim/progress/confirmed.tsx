import type { ClaimView } from '@huiqi/bff/claim/views'
import { Note } from '../../../ui/card.tsx'
import { Box } from '../../../ui/host.tsx'

/** Said once, right after the thumb came down: it worked, and where the money goes. */
export function Confirmed({ claim: { account, consent } }: { claim: ClaimView }) {
  return (
    <Box className="success" role="status">
      <Box className="success-mark" aria-hidden>
        ✓
      </Box>
      <Box as="h2" className="success-title">
        已确认享受
      </Box>
      <Note>
        {account ? `款项会付到${account.bankName} ${account.numberMasked}。` : ''}
        {consent ? `${consent.signer} 已同意《${consent.title}》。` : ''}有进展会发短信告诉您。
      </Note>
    </Box>
  )
}
