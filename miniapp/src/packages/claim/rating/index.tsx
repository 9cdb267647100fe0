import { Page } from '../../../ui/page.tsx'
import { Skeleton } from '../../../ui/states.tsx'

export default function RatingPage() {
  return (
    <Page title="评价">
      <Skeleton />
    </Page>
  )
}
