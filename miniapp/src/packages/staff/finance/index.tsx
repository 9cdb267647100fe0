import { Box } from '../../../ui/host.tsx'
import { Page } from '../../../ui/page.tsx'
import './index.scss'

export default function Finance() {
  return (
    <Page title="兑付">
      <Box className="staff-finance">正在载入</Box>
    </Page>
  )
}
