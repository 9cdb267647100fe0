import { api } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import { Amount } from '../../../ui/amount.tsx'
import { Button } from '../../../ui/button.tsx'
import { Note } from '../../../ui/card.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { CommandNote } from '../../../ui/states.tsx'
import { say } from '../../../ui/toast.tsx'
import { BudgetSummary } from './budget-summary.tsx'
import { type SheetProps, seen } from './sheet-props.ts'

/** Finance lets a reviewed list be paid as enterprises confirm, with what each budget line still holds. */
export function AuthoriseSheet({ roster, onClose }: SheetProps) {
  const authorise = useCommand(api.roster.authorise.mutate, () => {
    say('已授权付款，部门可以下发名单了。')
    onClose()
  })
  const { toRelease, opinion, budget } = roster
  const short = budget !== null && !budget.enough
  return (
    <Sheet title="授权付款" onClose={onClose}>
      <Amount fen={toRelease.totalFen} prefix={`${toRelease.count} 家，合计`} />
      {opinion && (
        <Note>
          兑付意见（{opinion.by}）：{opinion.basis}
        </Note>
      )}
      {budget && <BudgetSummary budget={budget} />}
      {short && <Notice tone="bad">预算余额不足，请先追加预算，或请部门减少名单金额。</Notice>}
      <Note>授权后，名单下发时从预算预留，企业一确认，付款单就自动发往银行，不再逐笔操作。</Note>
      <CommandNote command={authorise} />
      <Button busy={authorise.busy} disabled={short} onTap={() => void authorise.run(seen(roster))}>
        授权付款
      </Button>
    </Sheet>
  )
}
