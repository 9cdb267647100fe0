import type { DepartmentDetail } from '@huiqi/bff/identity/staff/views'
import { Note } from '../../../../ui/card.tsx'
import { Choices } from '../../../../ui/choices.tsx'
import { Box } from '../../../../ui/host.tsx'
import type { StaffRole } from '../../nav.ts'
import { rolesProblem } from './roles-problem.ts'

interface RoleChoicesProps {
  choices: DepartmentDetail['roles']
  roles: readonly StaffRole[]
  onChange: (roles: StaffRole[]) => void
}

/** What somebody may do, one or more. */
export function RoleChoices({ choices, roles, onChange }: RoleChoicesProps) {
  const problem = rolesProblem(roles)
  return (
    <Box className={problem ? 'field field-wrong' : 'field'}>
      <Box className="field-label">岗位（可多选）</Box>
      <Choices
        label="岗位"
        options={choices.map(({ role, label }) => ({ value: role, label }))}
        chosen={roles}
        onChange={onChange}
        several
      />
      {problem ? (
        <Box role="alert" className="field-problem">
          {problem}
        </Box>
      ) : (
        <Note>审批的人不付款：经办、审核与财政支付不能由同一人担任。</Note>
      )}
    </Box>
  )
}
