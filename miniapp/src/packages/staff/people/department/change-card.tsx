import type { DepartmentDetail } from '@huiqi/bff/identity/staff/views'
import { useState } from 'react'
import { api } from '../../../../api/client.ts'
import { useCommand } from '../../../../api/use-command.ts'
import { Button } from '../../../../ui/button.tsx'
import { Card, Link } from '../../../../ui/card.tsx'
import { Box } from '../../../../ui/host.tsx'
import { CommandNote } from '../../../../ui/states.tsx'
import { say } from '../../../../ui/toast.tsx'
import { OfficeFields } from '../office-fields.tsx'
import { officeReady, type TypedOffice } from '../typed-office.ts'

export function ChangeCard({ department, onClose }: { department: DepartmentDetail; onClose: () => void }) {
  const { code, name, phone, duties } = department
  const [typed, write] = useState<TypedOffice>({ name, phone, duties: duties.map((duty) => duty.code) })
  const change = useCommand(api.staff.changeDepartment.mutate, () => {
    say('已保存')
    onClose()
  })
  return (
    <Box className="form">
      <Card title="修改部门" aside={<Link onTap={onClose}>不改了</Link>}>
        <OfficeFields typed={typed} onChange={(changes) => write({ ...typed, ...changes })} />
        <CommandNote command={change} />
        <Box className="form-actions">
          <Button busy={change.busy} disabled={!officeReady(typed)} onTap={() => void change.run({ code, ...typed })}>
            保存
          </Button>
        </Box>
      </Card>
    </Box>
  )
}
