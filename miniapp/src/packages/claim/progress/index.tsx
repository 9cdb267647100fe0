import { useState } from 'react'
import { ClaimPage } from '../../../owner/claim-page.tsx'
import { ConsentSheet } from '../../../owner/consent-sheet.tsx'
import { DisputeCards } from '../../../owner/dispute-cards.tsx'
import { momentWords } from '../../../owner/moment.ts'
import { useParam } from '../../../routes.ts'
import { Card } from '../../../ui/card.tsx'
import { Steps } from '../../../ui/steps.tsx'
import { Confirmed } from './confirmed.tsx'
import { Contacts } from './contacts.tsx'
import { More } from './more.tsx'
import { nextAction } from './next-action.tsx'
import { NowCard } from './now-card.tsx'
import { OpinionCard } from './opinion-card.tsx'
import { stepsOf } from './steps-of.ts'

/** 办件进度: where the claim stands, whose turn it is and until when, and everything that happened. */
export default function Progress() {
  const confirmed = useParam('confirmed') === '1'
  const [reading, setReading] = useState(false)
  return (
    <ClaimPage title="办件进度" action={nextAction}>
      {(claim) => (
        <>
          {confirmed && <Confirmed claim={claim} />}
          <NowCard claim={claim} />
          <OpinionCard opinion={claim.opinion} />
          <DisputeCards disputes={claim.disputes} />
          <Card title="办理过程">
            <Steps steps={stepsOf(claim.steps, new Date())} />
          </Card>
          <More claim={claim} onReadConsent={() => setReading(true)} />
          <Contacts claim={claim} />
          {reading && claim.consent && (
            <ConsentSheet
              title={claim.consent.title}
              version={claim.consent.version}
              text={claim.consent.text}
              agreed={{
                words: `${claim.consent.signer} ${momentWords(claim.consent.at, new Date())}同意`,
                digest: claim.consent.digest,
              }}
              onClose={() => setReading(false)}
            />
          )}
        </>
      )}
    </ClaimPage>
  )
}
