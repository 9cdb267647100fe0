import type { DepartmentKind } from '@huiqi/bff/identity/staff/views'
import { regionName, regionNames } from '@huiqi/shared/region'
import { useState } from 'react'
import { api } from '../../../../api/client.ts'
import { useCommand } from '../../../../api/use-command.ts'
import { replace, routes } from '../../../../routes.ts'
import { Button } from '../../../../ui/button.tsx'
import { Card } from '../../../../ui/card.tsx'
import { ChoiceField } from '../../../../ui/choice-field.tsx'
import { Field } from '../../../../ui/field.tsx'
import { Box } from '../../../../ui/host.tsx'
import { Options } from '../../../../ui/options.tsx'
import { CommandNote } from '../../../../ui/states.tsx'
import { StaffDesk } from '../../staff-desk.tsx'
import { OfficeFields } from '../office-fields.tsx'
import { officeReady, type TypedOffice } from '../typed-office.ts'

const kinds = [
  { value: 'policy', label: '政策部门', detail: '设计政策、提出名单、审核办件。' },
  { value: 'joint', label: '联审部门', detail: '应邀对名单提出意见，提供本部门的数据。' },
  { value: 'finance', label: '财政部门', detail: '授权付款、下达支付。' },
  { value: 'platform', label: '平台运行部门', detail: '管理部门与人员。' },
] as const

const regions = Object.keys(regionNames).map((code) => ({ value: code, label: regionName(code) }))

/** 新增部门. */
export default function NewDepartment() {
  return (
    <StaffDesk now={routes.people} from={{ label: '部门与人员', url: routes.people }} title="新增部门">
      {() => <NewDepartmentForm />}
    </StaffDesk>
  )
}

function NewDepartmentForm() {
  const [code, setCode] = useState('')
  const [kind, setKind] = useState<DepartmentKind>('policy')
  const [region, setRegion] = useState('')
  const [typed, write] = useState<TypedOffice>({ name: '', phone: '', duties: [] })
  const add = useCommand(api.staff.addDepartment.mutate, ({ code: added }) => replace(routes.department(added)))
  const wrongCode = code !== '' && !/^[a-z0-9][a-z0-9-]{1,29}$/.test(code)
  const ready = officeReady(typed) && code !== '' && !wrongCode && region !== ''
  return (
    <Box className="form">
      <Card title="部门">
        <OfficeFields typed={typed} onChange={(changes) => write({ ...typed, ...changes })} />
      </Card>
      <Card title="新增以后不再变的">
        <Field
          label="代码"
          hint="小写字母、数字和短横线，2 到 30 位。例：kjj。"
          problem={wrongCode ? '请用小写字母、数字和短横线，2 到 30 位。' : null}
          value={code}
          onChange={setCode}
          maxLength={30}
        />
        <ChoiceField label="区域" options={regions} value={region} onChange={setRegion} />
        <Options label="类型" options={kinds} chosen={kind} onChoose={setKind} />
      </Card>
      <CommandNote command={add} />
      <Box className="form-actions">
        <Button busy={add.busy} disabled={!ready} onTap={() => void add.run({ code, kind, region, ...typed })}>
          新增部门，下一步新增人员
        </Button>
      </Box>
    </Box>
  )
}
