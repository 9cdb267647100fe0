import type { StaffClaimRow } from '@huiqi/bff/claim/views'
import { api } from '../../../api/client.ts'
import { useDraft } from '../../../api/draft.ts'
import { useCommand } from '../../../api/use-command.ts'
import { Amount } from '../../../ui/amount.tsx'
import { Button } from '../../../ui/button.tsx'
import { Note } from '../../../ui/card.tsx'
import { Field } from '../../../ui/field.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { CommandNote } from '../../../ui/states.tsx'
import { say } from '../../../ui/toast.tsx'

interface ApproveSheetProps {
  claims: readonly Pick<StaffClaimRow, 'id' | 'version' | 'amountFen'>[]
  onDone: () => void
  onClose: () => void
}

/** 兑付意见 for several claims: all of them or none. */
export function ApproveSheet({ claims, onDone, onClose }: ApproveSheetProps) {
  const [basis, setBasis] = useDraft('claim-opinion')
  const approve = useCommand(api.claim.review.mutate, () => {
    setBasis('')
    say(`${claims.length} 件已审核通过，转财政付款。`)
    onDone()
  })
  const typed = basis.trim()
  return (
    <Sheet title="出具兑付意见" onClose={onClose}>
      <Amount fen={claims.reduce((sum, { amountFen }) => sum + amountFen, 0)} prefix={`${claims.length} 件，合计`} />
      <Note>审核通过后由财政部门付款。要么全部通过，要么一件也不动；其中一件有变化时会提示您重新看。</Note>
      <Field
        label="同意兑付的依据"
        hint="写明依据的文件、条款和核对过的材料。"
        kind="lines"
        value={basis}
        onChange={setBasis}
        maxLength={1000}
      />
      <CommandNote command={approve} />
      <Button
        busy={approve.busy}
        disabled={typed === ''}
        onTap={() =>
          void approve.run({
            claims: claims.map(({ id, version }) => ({ claimId: id, version })),
            decision: { outcome: 'approve', basis: typed },
          })
        }
      >
        审核通过 {claims.length} 件
      </Button>
    </Sheet>
  )
}
