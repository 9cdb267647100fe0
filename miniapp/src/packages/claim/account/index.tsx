import { Box } from '../../../ui/host.tsx'
import { Page } from '../../../ui/page.tsx'
import './index.scss'

export default function Account() {
  return (
    <Page title="收款账户">
      <Box className="claim-account">正在载入</Box>
    </Page>
  )
}
