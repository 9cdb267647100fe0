import { routes } from '../../../routes.ts'
import { Desk } from '../../../ui/desk.tsx'
import { Skeleton } from '../../../ui/states.tsx'

export default function Vetoes() {
  return (
    <Desk owner="工作台" items={[]} now={routes.vetoes} title="联合审核">
      <Skeleton />
    </Desk>
  )
}
