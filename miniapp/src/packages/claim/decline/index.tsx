import { ClaimPage } from '../../../owner/claim-page.tsx'
import { replace, routes } from '../../../routes.ts'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { DeclineForm } from './decline-form.tsx'

/** 不需要: why, and once more whether it is meant. */
export default function Decline() {
  return (
    <ClaimPage title="不需要">
      {(claim) =>
        claim.actions.includes('decline') ? (
          <DeclineForm claim={claim} />
        ) : (
          <>
            <Notice tone="main">{claim.hint}</Notice>
            <Button onTap={() => replace(routes.progress(claim.id))}>查看办件进度</Button>
          </>
        )
      }
    </ClaimPage>
  )
}
