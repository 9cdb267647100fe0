import { routes } from '../../../routes.ts'
import { StaffDesk } from '../../staff/staff-desk.tsx'
import { NewPolicyForm } from './new-policy-form.tsx'

/** 新增政策: what the document says about itself; conditions and amount are written in the editor afterwards. */
export default function NewPolicy() {
  return (
    <StaffDesk now={routes.policies} from={{ label: '政策设计', url: routes.policies }} title="新增政策">
      {({ departmentName }) => <NewPolicyForm departmentName={departmentName} />}
    </StaffDesk>
  )
}
