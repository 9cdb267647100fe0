import type { ClaimView } from '@huiqi/bff/claim/views'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Box } from '../../../ui/host.tsx'
import { ApproveSheet } from '../review/approve-sheet.tsx'
import { RejectSheet } from './reject-sheet.tsx'

export function ReviewActions({ claim }: { claim: ClaimView }) {
  const [deciding, decide] = useState<'approve' | 'reject' | null>(null)
  const close = () => decide(null)
  return (
    <>
      <Box className="bar">
        <Button kind="plain" onTap={() => decide('reject')}>
          审核不通过
        </Button>
        <Button onTap={() => decide('approve')}>出具兑付意见</Button>
      </Box>
      {deciding === 'approve' && <ApproveSheet claims={[claim]} onDone={close} onClose={close} />}
      {deciding === 'reject' && <RejectSheet claim={claim} onClose={close} />}
    </>
  )
}
