import { Box } from '../../ui/host.tsx'
import { Page } from '../../ui/page.tsx'
import './index.scss'

export default function Home() {
  return (
    <Page title="首页">
      <Box className="home">正在载入</Box>
    </Page>
  )
}
