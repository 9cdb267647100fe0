import type { ClaimView } from '@huiqi/bff/claim/views'
import type { ReactNode } from 'react'
import { Amount } from '../ui/amount.tsx'
import { Card, Note } from '../ui/card.tsx'
import { Box } from '../ui/host.tsx'

/** Who pays what: the amount is the largest thing on the screen. */
export function OfferCard({ claim, children }: { claim: ClaimView; children?: ReactNode }) {
  const { departmentName, modeLabel, policyTitle, amountFen, legsWords, payer, enterprise } = claim
  return (
    <Card>
      <Note>
        {departmentName} · {modeLabel}
      </Note>
      <Box as="h2" className="card-title">
        {policyTitle}
      </Box>
      {/* Who acts for several enterprises must see which of them this is about. */}
      <Note>贵公司：{enterprise.name}</Note>
      <Amount fen={amountFen} />
      <Note>{legsWords ?? `由${payer}支付`}</Note>
      {children}
    </Card>
  )
}
