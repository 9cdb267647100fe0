import { Box } from '../../ui/host.tsx'
import { Page } from '../../ui/page.tsx'
import './index.scss'

export default function Me() {
  return (
    <Page title="我的">
      <Box className="me">正在载入</Box>
    </Page>
  )
}
