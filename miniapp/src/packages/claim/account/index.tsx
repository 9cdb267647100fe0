import { ClaimPage } from '../../../owner/claim-page.tsx'
import { useParam } from '../../../routes.ts'
import { ChangeAccount } from './change-account.tsx'
import { CorrectAccount } from './correct-account.tsx'
import { OwnAccount } from './own-account.tsx'

/** The enterprise's account: for a claim to be confirmed, for one whose payment came back, or for whatever comes. */
export default function Account() {
  if (useParam('id') === '') return <OwnAccount />
  return (
    <ClaimPage title="收款账户">
      {(claim) =>
        claim.actions.includes('correct_account') ? (
          <CorrectAccount claim={claim} />
        ) : (
          <ChangeAccount enterpriseName={claim.enterprise.name} account={claim.account} />
        )
      }
    </ClaimPage>
  )
}
