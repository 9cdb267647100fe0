import { Box } from '../../../ui/host.tsx'
import { Page } from '../../../ui/page.tsx'
import './index.scss'

export default function Rosters() {
  return (
    <Page title="名单">
      <Box className="staff-rosters">正在载入</Box>
    </Page>
  )
}
