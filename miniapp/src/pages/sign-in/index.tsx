import { Box } from '../../ui/host.tsx'
import { Page } from '../../ui/page.tsx'
import './index.scss'

export default function SignIn() {
  return (
    <Page title="登录">
      <Box className="sign-in">正在载入</Box>
    </Page>
  )
}
