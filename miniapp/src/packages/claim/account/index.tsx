import { Page } from '../../../ui/page.tsx'
import { Skeleton } from '../../../ui/states.tsx'

export default function Account() {
  return (
    <Page title="收款账户">
      <Skeleton />
    </Page>
  )
}
