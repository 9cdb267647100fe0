import { Box } from '../../../ui/host.tsx'
import { Page } from '../../../ui/page.tsx'
import './index.scss'

export default function Review() {
  return (
    <Page title="审核">
      <Box className="staff-review">正在载入</Box>
    </Page>
  )
}
