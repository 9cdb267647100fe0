import { routes } from '../../../routes.ts'
import { Desk } from '../../../ui/desk.tsx'
import { Skeleton } from '../../../ui/states.tsx'

export default function Finance() {
  return (
    <Desk owner="工作台" items={[]} now={routes.finance} title="兑付">
      <Skeleton />
    </Desk>
  )
}
