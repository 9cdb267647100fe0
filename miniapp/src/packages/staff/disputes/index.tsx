import { routes } from '../../../routes.ts'
import { Desk } from '../../../ui/desk.tsx'
import { Skeleton } from '../../../ui/states.tsx'
import { staffItems } from '../nav.ts'

export default function Disputes() {
  return (
    <Desk owner="工作台" items={staffItems} now={routes.disputes} title="异议">
      <Skeleton />
    </Desk>
  )
}
