import type { ClaimView } from '@huiqi/bff/claim/views'
import { useQuery } from '@tanstack/react-query'
import { ask } from '../../../api/client.ts'
import { stateTone } from '../../../owner/state-tone.ts'
import { routes, useParam } from '../../../routes.ts'
import { Amount } from '../../../ui/amount.tsx'
import { Card, Note } from '../../../ui/card.tsx'
import { Loaded } from '../../../ui/states.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { LimitTag } from '../limit-tag.tsx'
import type { Staff } from '../nav.ts'
import { Reasons } from '../reasons.tsx'
import { StaffDesk } from '../staff-desk.tsx'
import { ClaimAside } from './claim-aside.tsx'
import { DisputeCards } from './dispute-cards.tsx'
import { ReviewActions } from './review-actions.tsx'

/** One claim as staff see it: what the enterprise sees, and what staff decide. */
export default function StaffClaim() {
  const claimId = useParam('id')
  const query = useQuery(ask.claim.staffGet.queryOptions({ claimId }))
  const claim = query.data
  const list = placeOf(claim)
  return (
    <StaffDesk
      now={list.url}
      from={list}
      title={claim?.enterprise.name ?? '办件'}
      head={
        claim && (
          <>
            <Tag tone={stateTone(claim.state)}>{claim.stateLabel}</Tag>
            <LimitTag deadline={claim.deadline} />
          </>
        )
      }
      aside={claim && <ClaimAside claim={claim} />}
    >
      {(staff) => <Loaded query={query}>{(found) => <Claim claim={found} staff={staff} />}</Loaded>}
    </StaffDesk>
  )
}

const placeOf = (claim: ClaimView | undefined) =>
  claim?.state === 'disputed' ? { label: '异议', url: routes.disputes } : { label: '办件审核', url: routes.review }

function Claim({ claim, staff }: { claim: ClaimView; staff: Staff }) {
  const reviewer = staff.roles.includes('reviewer')
  return (
    <>
      <Card title={claim.policyTitle}>
        <Amount fen={claim.amountFen} />
        {claim.legsWords && <Note>{claim.legsWords}</Note>}
        <Note>
          {claim.enterprise.uscc} · {claim.period} · {claim.payer}付款
        </Note>
      </Card>
      <DisputeCards claim={claim} reviewer={reviewer} />
      <Card title="符合哪些条件">
        <Reasons reasons={claim.reasons} />
        <Note>
          依据：{claim.document.title} {claim.basis}
        </Note>
      </Card>
      {reviewer && claim.state === 'reviewing' && <ReviewActions claim={claim} />}
    </>
  )
}
