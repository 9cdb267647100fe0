import { Page } from '../../../ui/page.tsx'
import { Skeleton } from '../../../ui/states.tsx'

export default function Dispute() {
  return (
    <Page title="金额或信息不对">
      <Skeleton />
    </Page>
  )
}
