import { useQuery } from '@tanstack/react-query'
import { ask } from '../../../api/client.ts'
import { routes } from '../../../routes.ts'
import { Empty, Loaded } from '../../../ui/states.tsx'
import { StaffDesk } from '../staff-desk.tsx'
import { RectificationCard } from './rectification-card.tsx'

/** 评价与整改: a work order for each bad rating, open ones first. */
export default function Rectifications() {
  return (
    <StaffDesk now={routes.rectifications} title="评价与整改">
      {() => <Orders />}
    </StaffDesk>
  )
}

function Orders() {
  const orders = useQuery(ask.rating.rectifications.queryOptions())
  return (
    <Loaded query={orders}>
      {(all) =>
        all.length === 0 ? (
          <Empty title="没有差评">企业给出“不满意”或“非常不满意”时，会生成整改单，5 个工作日内答复。</Empty>
        ) : (
          all.map((order) => <RectificationCard key={order.id} order={order} />)
        )
      }
    </Loaded>
  )
}
