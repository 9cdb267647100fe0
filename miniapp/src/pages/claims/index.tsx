import { Box } from '../../ui/host.tsx'
import { Page } from '../../ui/page.tsx'
import './index.scss'

export default function Claims() {
  return (
    <Page title="办件">
      <Box className="claims">正在载入</Box>
    </Page>
  )
}
