import { Page } from '../../../ui/page.tsx'
import { Skeleton } from '../../../ui/states.tsx'

export default function Report() {
  return (
    <Page title="匹配报告">
      <Skeleton />
    </Page>
  )
}
