import type { DepartmentDetail, StaffView } from '@huiqi/bff/identity/staff/views'
import { useState } from 'react'
import { api } from '../../../../api/client.ts'
import { useCommand } from '../../../../api/use-command.ts'
import { Button } from '../../../../ui/button.tsx'
import { Note } from '../../../../ui/card.tsx'
import { Sheet } from '../../../../ui/sheet.tsx'
import { CommandNote } from '../../../../ui/states.tsx'
import { say } from '../../../../ui/toast.tsx'
import type { StaffRole } from '../../nav.ts'
import { RoleChoices } from './role-choices.tsx'
import { rolesProblem } from './roles-problem.ts'

interface MemberSheetProps {
  member: StaffView
  choices: DepartmentDetail['roles']
  onClose: () => void
}

/** What somebody may do from now on, or that he no longer acts for the department. */
export function MemberSheet({ member, choices, onClose }: MemberSheetProps) {
  const [roles, setRoles] = useState<StaffRole[]>([...member.roles])
  const [ending, askToEnd] = useState(false)
  const finish = (words: string) => () => {
    say(words)
    onClose()
  }
  const change = useCommand(api.staff.setRoles.mutate, finish('岗位已调整，立即生效。'))
  const end = useCommand(api.staff.deactivate.mutate, finish('已停用，立即生效。'))
  const staffId = member.id
  const who = `${member.nameMasked} ${member.phoneMasked ?? ''}`
  if (ending)
    return (
      <Sheet title={`停用 ${who}？`} onClose={onClose}>
        <Note>停用后立即不能再办理本部门的事，已打开的页面也不行。以前办过的事和记录不变。以后可以重新新增。</Note>
        <CommandNote command={end} />
        <Button busy={end.busy} onTap={() => void end.run({ staffId })}>
          确认停用
        </Button>
        <Button kind="plain" onTap={() => askToEnd(false)}>
          不停用
        </Button>
      </Sheet>
    )
  const same = roles.length === member.roles.length && roles.every((role) => member.roles.includes(role))
  return (
    <Sheet title={`调整 ${who}`} onClose={onClose}>
      <RoleChoices choices={choices} roles={roles} onChange={setRoles} />
      <CommandNote command={change} />
      <Button
        busy={change.busy}
        disabled={same || roles.length === 0 || rolesProblem(roles) !== null}
        onTap={() => void change.run({ staffId, roles })}
      >
        保存岗位
      </Button>
      <Button kind="quiet" onTap={() => askToEnd(true)}>
        停用这位人员
      </Button>
    </Sheet>
  )
}
