import type { ClaimView } from '@huiqi/bff/claim/views'
import { api } from '../../../api/client.ts'
import { useDraft } from '../../../api/draft.ts'
import { useCommand } from '../../../api/use-command.ts'
import { Button } from '../../../ui/button.tsx'
import { Note } from '../../../ui/card.tsx'
import { Field } from '../../../ui/field.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { CommandNote } from '../../../ui/states.tsx'
import { say } from '../../../ui/toast.tsx'

/** A refusal in writing, which the enterprise gets word for word (鹰潭 方案 三(二)4). */
export function RejectSheet({ claim, onClose }: { claim: ClaimView; onClose: () => void }) {
  const [reason, setReason] = useDraft(`claim-reject:${claim.id}`)
  const reject = useCommand(api.claim.review.mutate, () => {
    setReason('')
    say('已书面告知企业审核没有通过。')
    onClose()
  })
  const typed = reason.trim()
  return (
    <Sheet title="审核不通过" onClose={onClose}>
      <Note>{claim.enterprise.name}会逐字看到这段理由，预留的资金退回预算，这笔办件到此结束。</Note>
      <Field
        label="书面理由"
        hint="写明不符合哪一条、依据什么数据，企业可以怎么做。"
        kind="lines"
        value={reason}
        onChange={setReason}
        maxLength={1000}
      />
      <CommandNote command={reject} />
      <Button
        busy={reject.busy}
        disabled={typed === ''}
        onTap={() =>
          void reject.run({
            claims: [{ claimId: claim.id, version: claim.version }],
            decision: { outcome: 'reject', reason: typed },
          })
        }
      >
        不通过并告知企业
      </Button>
    </Sheet>
  )
}
