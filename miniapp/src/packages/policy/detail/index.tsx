import { Box } from '../../../ui/host.tsx'
import { Page } from '../../../ui/page.tsx'
import './index.scss'

export default function Detail() {
  return (
    <Page title="政策详情">
      <Box className="policy-detail">正在载入</Box>
    </Page>
  )
}
