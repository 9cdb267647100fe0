import { api } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import { Button } from '../../../ui/button.tsx'
import { Note } from '../../../ui/card.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { CommandNote } from '../../../ui/states.tsx'
import { type SheetProps, seen } from './sheet-props.ts'

export function MatchSheet({ roster, onClose }: SheetProps) {
  const match = useCommand(api.roster.match.mutate, onClose)
  return (
    <Sheet title="重新生成名单" onClose={onClose}>
      <Note>平台用现在的数据按政策条件重新找一遍企业，现有的 {roster.rowCount} 家会被新结果替换。</Note>
      {roster.selection?.seed && <Note>抽签仍用原来登记的种子，不能更换。</Note>}
      <CommandNote command={match} />
      <Button busy={match.busy} onTap={() => void match.run(seen(roster))}>
        重新生成
      </Button>
    </Sheet>
  )
}
