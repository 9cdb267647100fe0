import { Page } from '../../../ui/page.tsx'
import { Skeleton } from '../../../ui/states.tsx'

export default function Decline() {
  return (
    <Page title="不需要">
      <Skeleton />
    </Page>
  )
}
