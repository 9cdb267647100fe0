import { Page } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/states.tsx'

export default function Claims() {
  return (
    <Page title="办件" tab="claims">
      <Skeleton />
    </Page>
  )
}
