import { Page } from '../../../ui/page.tsx'
import { Skeleton } from '../../../ui/states.tsx'

export default function Detail() {
  return (
    <Page title="政策详情">
      <Skeleton />
    </Page>
  )
}
