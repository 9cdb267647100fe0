import { Box } from '../../../ui/host.tsx'
import { Page } from '../../../ui/page.tsx'
import './index.scss'

export default function Report() {
  return (
    <Page title="匹配报告">
      <Box className="policy-report">正在载入</Box>
    </Page>
  )
}
