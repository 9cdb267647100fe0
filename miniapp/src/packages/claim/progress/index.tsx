import { Page } from '../../../ui/page.tsx'
import { Skeleton } from '../../../ui/states.tsx'

export default function Progress() {
  return (
    <Page title="办件进度">
      <Skeleton />
    </Page>
  )
}
