import { Box } from '../../../ui/host.tsx'
import { Page } from '../../../ui/page.tsx'
import './index.scss'

export default function Vetoes() {
  return (
    <Page title="联合审核">
      <Box className="staff-vetoes">正在载入</Box>
    </Page>
  )
}
