import { signInByRedirect } from '../../api/sign-in.ts'
import { routes, useParam } from '../../routes.ts'
import { Button } from '../../ui/button.tsx'
import { Card, Note } from '../../ui/card.tsx'
import { Page } from '../../ui/page.tsx'

export default function SignIn() {
  const returnTo = useParam('returnTo') || routes.home
  return (
    <Page title="登录" action={<Button onTap={() => signInByRedirect(returnTo)}>去登录</Button>}>
      <Card title="用统一身份登录">
        <Note>法定代表人、经办人和工作人员都从这里登录。</Note>
      </Card>
    </Page>
  )
}
