import { Box } from '../../../ui/host.tsx'
import { Page } from '../../../ui/page.tsx'
import './index.scss'

export default function Rating() {
  return (
    <Page title="评价">
      <Box className="claim-rating">正在载入</Box>
    </Page>
  )
}
