import { routes } from '../../../routes.ts'
import { Desk } from '../../../ui/desk.tsx'
import { Skeleton } from '../../../ui/states.tsx'

export default function Review() {
  return (
    <Desk owner="工作台" items={[]} now={routes.review} title="审核">
      <Skeleton />
    </Desk>
  )
}
