import { routes } from '../../../routes.ts'
import { Desk } from '../../../ui/desk.tsx'
import { Skeleton } from '../../../ui/states.tsx'
import { staffItems } from '../nav.ts'

export default function Rectifications() {
  return (
    <Desk owner="工作台" items={staffItems} now={routes.rectifications} title="评价与整改">
      <Skeleton />
    </Desk>
  )
}
