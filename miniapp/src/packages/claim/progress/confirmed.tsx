import type { ClaimView } from '@huiqi/bff/claim/views'
import type { ClaimState } from '@huiqi/shared/claim'
import { Note } from '../../../ui/card.tsx'
import { Box } from '../../../ui/host.tsx'

/** What there is to be glad of; once something is wrong again, nothing. */
const titles: Partial<Record<ClaimState, string>> = {
  reviewing: '已确认享受',
  approved: '已确认享受',
  payable: '已确认享受',
  paying: '已确认享受',
  paid: '款项已到账',
}

/** Said right after the thumb came down: it worked, and where the money goes. */
export function Confirmed({ claim: { state, account } }: { claim: ClaimView }) {
  const title = titles[state]
  if (!title) return null
  const to = account ? `${account.bankName} ${account.numberMasked}` : '贵公司账户'
  return (
    <Box className="success" role="status">
      <Box className="success-mark" aria-hidden>
        ✓
      </Box>
      <Box as="h2" className="success-title">
        {title}
      </Box>
      <Note>{state === 'paid' ? `已付到${to}，请查收。` : `款项会付到${to}，有进展会发短信告诉您。`}</Note>
    </Box>
  )
}
