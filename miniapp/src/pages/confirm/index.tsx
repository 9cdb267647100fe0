import { Box } from '../../ui/host.tsx'
import { Page } from '../../ui/page.tsx'
import './index.scss'

export default function Confirm() {
  return (
    <Page title="确认享受">
      <Box className="confirm">正在载入</Box>
    </Page>
  )
}
