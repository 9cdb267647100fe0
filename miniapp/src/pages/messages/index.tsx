import { ForOwner } from '../../owner/for-owner.tsx'
import { Page } from '../../ui/page.tsx'
import { MessageList } from './message-list.tsx'

export default function Messages() {
  return (
    <Page title="消息" tab="messages">
      <ForOwner>{() => <MessageList />}</ForOwner>
    </Page>
  )
}
