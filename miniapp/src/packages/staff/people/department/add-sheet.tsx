import type { DepartmentDetail } from '@huiqi/bff/identity/staff/views'
import { useState } from 'react'
import { api } from '../../../../api/client.ts'
import { useCommand } from '../../../../api/use-command.ts'
import { Button } from '../../../../ui/button.tsx'
import { Note } from '../../../../ui/card.tsx'
import { Field } from '../../../../ui/field.tsx'
import { Sheet } from '../../../../ui/sheet.tsx'
import { CommandNote } from '../../../../ui/states.tsx'
import { say } from '../../../../ui/toast.tsx'
import type { StaffRole } from '../../nav.ts'
import { RoleChoices } from './role-choices.tsx'
import { rolesProblem } from './roles-problem.ts'

/** Somebody is added by name and phone; nothing of it is kept on this device. */
export function AddSheet({ department, onClose }: { department: DepartmentDetail; onClose: () => void }) {
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [roles, setRoles] = useState<StaffRole[]>([])
  const add = useCommand(api.staff.addMember.mutate, () => {
    say('已新增。本人用统一身份认证登录后即可办理。')
    onClose()
  })
  const ready = name.trim() !== '' && phone.trim() !== '' && roles.length > 0 && rolesProblem(roles) === null
  return (
    <Sheet title={`新增${department.name}的人员`} onClose={onClose}>
      <Field label="姓名" hint="与统一身份认证的实名一致。" value={name} onChange={setName} maxLength={50} />
      <Field label="手机号" kind="number" value={phone} onChange={setPhone} maxLength={20} />
      <RoleChoices choices={department.roles} roles={roles} onChange={setRoles} />
      <Note>姓名和手机号都对上才会生效。页面上只显示姓氏和部分号码。</Note>
      <CommandNote command={add} />
      <Button
        busy={add.busy}
        disabled={!ready}
        onTap={() => void add.run({ departmentCode: department.code, name: name.trim(), phone: phone.trim(), roles })}
      >
        新增
      </Button>
    </Sheet>
  )
}
