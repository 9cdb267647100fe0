import type { RosterView } from '@huiqi/bff/roster/views'
import { api } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import { Button } from '../../../ui/button.tsx'
import { Note } from '../../../ui/card.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { CommandNote } from '../../../ui/states.tsx'
import { say } from '../../../ui/toast.tsx'

/** After this the department can change nothing any more: said before it is done. */
export function FinishSheet({ roster, onClose }: { roster: RosterView; onClose: () => void }) {
  const finish = useCommand(api.roster.finishJointReview.mutate, () => {
    say('会审已完成，已告诉送审部门。')
    onClose()
  })
  return (
    <Sheet title="完成会审" onClose={onClose}>
      <Note>
        贵单位已看过这份名单的 {roster.rowCount} 家企业。没有否决的，视为没有意见。完成后不能再增加或撤回否决。
      </Note>
      <CommandNote command={finish} />
      <Button busy={finish.busy} onTap={() => void finish.run({ rosterId: roster.id })}>
        完成会审
      </Button>
      <Button kind="quiet" onTap={onClose}>
        再看看
      </Button>
    </Sheet>
  )
}
