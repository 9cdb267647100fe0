import { routes } from '../../../routes.ts'
import { Desk } from '../../../ui/desk.tsx'
import { Skeleton } from '../../../ui/states.tsx'

export default function Disputes() {
  return (
    <Desk owner="工作台" items={[]} now={routes.disputes} title="异议">
      <Skeleton />
    </Desk>
  )
}
