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
import { type SheetProps, seen } from './sheet-props.ts'

/** 兑付意见 for the whole list before its release. */
export function ReviewSheet({ roster, onClose }: SheetProps) {
  const [basis, setBasis] = useDraft(`roster-opinion:${roster.id}`)
  const review = useCommand(api.roster.review.mutate, () => {
    setBasis('')
    say('已出具兑付意见，等财政部门授权付款。')
    onClose()
  })
  const typed = basis.trim()
  return (
    <Sheet title="出具兑付意见" onClose={onClose}>
      <Amount fen={roster.toRelease.totalFen} prefix={`${roster.toRelease.count} 家，合计`} />
      <Note>先审后发：意见对整份名单有效，财政授权后下发，企业一确认就付款。被否决的企业不在内。</Note>
      <Field
        label="同意兑付的依据"
        hint="写明依据的文件、条款和核对过的材料。"
        kind="lines"
        value={basis}
        onChange={setBasis}
        maxLength={1000}
      />
      <CommandNote command={review} />
      <Button
        busy={review.busy}
        disabled={typed === ''}
        onTap={() => void review.run({ ...seen(roster), opinionBasis: typed })}
      >
        同意兑付
      </Button>
    </Sheet>
  )
}
