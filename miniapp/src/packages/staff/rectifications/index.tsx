import { routes } from '../../../routes.ts'
import { Desk } from '../../../ui/desk.tsx'
import { Skeleton } from '../../../ui/states.tsx'

export default function Rectifications() {
  return (
    <Desk owner="工作台" items={[]} now={routes.rectifications} title="评价与整改">
      <Skeleton />
    </Desk>
  )
}
