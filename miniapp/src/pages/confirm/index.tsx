import { useState } from 'react'
import { ClaimPage } from '../../owner/claim-page.tsx'
import { ConsentSheet } from '../../owner/consent-sheet.tsx'
import { DisputeCards } from '../../owner/dispute-cards.tsx'
import { WhyCard } from '../../owner/why-card.tsx'
import { ConfirmActions } from './confirm-actions.tsx'
import { Decided } from './decided.tsx'
import { MissingAccount } from './missing-account.tsx'
import { OfferHead } from './offer-head.tsx'
import { PayTo } from './pay-to.tsx'
import { ToAgree } from './to-agree.tsx'

export default function Confirm() {
  const [reading, setReading] = useState(false)
  return (
    <ClaimPage title="确认享受" action={(claim) => <ConfirmActions claim={claim} />}>
      {(claim) =>
        claim.actions.includes('confirm') ? (
          <>
            <OfferHead claim={claim} />
            <DisputeCards disputes={claim.disputes} />
            {claim.account === null && <MissingAccount claim={claim} />}
            <WhyCard claim={claim} />
            {claim.account && <PayTo claim={claim} account={claim.account} />}
            {claim.consentText && <ToAgree text={claim.consentText} onRead={() => setReading(true)} />}
            {reading && claim.consentText && (
              <ConsentSheet
                title={claim.consentText.title}
                version={claim.consentText.version}
                text={claim.consentText.body}
                onClose={() => setReading(false)}
              />
            )}
          </>
        ) : (
          <Decided claim={claim} />
        )
      }
    </ClaimPage>
  )
}
