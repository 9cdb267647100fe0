import { Box } from '../../../ui/host.tsx'
import { Page } from '../../../ui/page.tsx'
import './index.scss'

export default function Roster() {
  return (
    <Page title="名单详情">
      <Box className="staff-roster">正在载入</Box>
    </Page>
  )
}
