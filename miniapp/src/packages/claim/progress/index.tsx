import { Box } from '../../../ui/host.tsx'
import { Page } from '../../../ui/page.tsx'
import './index.scss'

export default function Progress() {
  return (
    <Page title="办件进度">
      <Box className="claim-progress">正在载入</Box>
    </Page>
  )
}
