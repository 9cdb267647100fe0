import { useQuery } from '@tanstack/react-query'
import { ask } from '../../../api/client.ts'
import { Choices } from '../../../ui/choices.tsx'
import { Field } from '../../../ui/field.tsx'
import { Box } from '../../../ui/host.tsx'
import { Loaded } from '../../../ui/states.tsx'
import type { TypedOffice } from './typed-office.ts'

interface OfficeFieldsProps {
  typed: TypedOffice
  onChange: (changes: Partial<TypedOffice>) => void
}

/** What can be changed of a department at any time. */
export function OfficeFields({ typed: { name, phone, duties }, onChange }: OfficeFieldsProps) {
  const query = useQuery(ask.staff.departments.queryOptions())
  return (
    <>
      <Field label="名称" value={name} onChange={(next) => onChange({ name: next })} maxLength={60} />
      <Field
        label="电话"
        hint="企业在政策和办件里看到的咨询电话。"
        value={phone}
        onChange={(next) => onChange({ phone: next })}
        maxLength={20}
      />
      <Box className="field">
        <Box className="field-label">负责的数据（可多选）</Box>
        <Box className="note">这些数据由该部门导入，企业提出核对时由它答复。</Box>
        <Loaded query={query}>
          {({ dutyChoices }) => (
            <Choices
              label="负责的数据"
              options={dutyChoices.map(({ code, label }) => ({ value: code, label }))}
              chosen={duties}
              onChange={(next) => onChange({ duties: next })}
              several
            />
          )}
        </Loaded>
      </Box>
    </>
  )
}
