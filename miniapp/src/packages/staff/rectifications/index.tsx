import { Box } from '../../../ui/host.tsx'
import { Page } from '../../../ui/page.tsx'
import './index.scss'

export default function Rectifications() {
  return (
    <Page title="评价与整改">
      <Box className="staff-rectifications">正在载入</Box>
    </Page>
  )
}
