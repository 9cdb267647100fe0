import { Box } from '../../../ui/host.tsx'
import { Page } from '../../../ui/page.tsx'
import './index.scss'

export default function Dispute() {
  return (
    <Page title="金额或信息不对">
      <Box className="claim-dispute">正在载入</Box>
    </Page>
  )
}
