import { Page } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/states.tsx'

export default function Confirm() {
  return (
    <Page title="确认享受">
      <Skeleton />
    </Page>
  )
}
