import { Box } from '../../../ui/host.tsx'
import { Page } from '../../../ui/page.tsx'
import './index.scss'

export default function Decline() {
  return (
    <Page title="不需要">
      <Box className="claim-decline">正在载入</Box>
    </Page>
  )
}
