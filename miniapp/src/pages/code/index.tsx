import { Box } from '../../ui/host.tsx'
import { Page } from '../../ui/page.tsx'
import './index.scss'

export default function Code() {
  return (
    <Page title="确认码">
      <Box className="code">正在载入</Box>
    </Page>
  )
}
