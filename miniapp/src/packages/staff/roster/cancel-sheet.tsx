import { api } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import { Button } from '../../../ui/button.tsx'
import { Note } from '../../../ui/card.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { CommandNote } from '../../../ui/states.tsx'
import { type SheetProps, seen } from './sheet-props.ts'

export function CancelSheet({ roster, onClose }: SheetProps) {
  const cancel = useCommand(api.roster.cancel.mutate, onClose)
  return (
    <Sheet title="作废名单" onClose={onClose}>
      <Note>
        作废后这份名单不能再下发，已收到的否决和意见一并失效，记录保留可查。企业没有收到过任何消息。需要时可以重新建立名单。
      </Note>
      <CommandNote command={cancel} />
      <Button busy={cancel.busy} onTap={() => void cancel.run(seen(roster))}>
        作废这份名单
      </Button>
      <Button kind="quiet" onTap={onClose}>
        不作废
      </Button>
    </Sheet>
  )
}
