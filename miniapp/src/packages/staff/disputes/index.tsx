import { Box } from '../../../ui/host.tsx'
import { Page } from '../../../ui/page.tsx'
import './index.scss'

export default function Disputes() {
  return (
    <Page title="异议">
      <Box className="staff-disputes">正在载入</Box>
    </Page>
  )
}
