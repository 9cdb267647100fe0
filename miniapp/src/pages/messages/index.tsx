import { Box } from '../../ui/host.tsx'
import { Page } from '../../ui/page.tsx'
import './index.scss'

export default function Messages() {
  return (
    <Page title="消息">
      <Box className="messages">正在载入</Box>
    </Page>
  )
}
