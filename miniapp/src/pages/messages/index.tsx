import { Page } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/states.tsx'

export default function Messages() {
  return (
    <Page title="消息" tab="messages">
      <Skeleton />
    </Page>
  )
}
