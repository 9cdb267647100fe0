import { ClaimPage } from '../../../owner/claim-page.tsx'
import { WhyCard } from '../../../owner/why-card.tsx'
import { Amount } from '../../../ui/amount.tsx'
import { Card, Note } from '../../../ui/card.tsx'
import { Box } from '../../../ui/host.tsx'

/** The policy behind a claim, in the version that holds for it: what it gives, to whom, and on what ground. */
export default function PolicyDetail() {
  return (
    <ClaimPage title="政策详情">
      {(claim) => (
        <>
          <Card>
            <Note>
              {claim.departmentName} · {claim.modeLabel}
            </Note>
            <Box as="h2" className="card-title">
              {claim.policyTitle}
            </Box>
            <Box as="p">{claim.summary}</Box>
          </Card>
          <Card title="贵公司这次的金额">
            <Amount fen={claim.amountFen} />
            <Note>{claim.legsWords ?? `由${claim.payer}支付`}</Note>
          </Card>
          <WhyCard claim={claim} />
          <Card title="政策文件">
            <Box>{claim.document.title}</Box>
            <Note>
              {claim.document.no} · {claim.basis}
            </Note>
            <Note>贵公司的办件按名单下发时的版本办理，以后政策有变化也不影响。</Note>
          </Card>
        </>
      )}
    </ClaimPage>
  )
}
