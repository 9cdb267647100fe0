import { ClaimPage } from '../../../owner/claim-page.tsx'
import { replace, routes } from '../../../routes.ts'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { DisputeForm } from './dispute-form.tsx'

/** 金额或信息不对: what is wrong, and how it should be. */
export default function Dispute() {
  return (
    <ClaimPage title="金额或信息不对">
      {(claim) =>
        claim.actions.includes('dispute') ? (
          <DisputeForm claim={claim} />
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
