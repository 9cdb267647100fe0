import { signInByRedirect } from '../../api/sign-in.ts'
import { routes, useParam } from '../../routes.ts'
import { Button } from '../../ui/button.tsx'
import { Card, Note } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { HostSignIn } from './host-sign-in.tsx'

export default function SignIn() {
  const returnTo = useParam('returnTo') || routes.home
  const failed = useParam('failed') !== ''
  const action =
    process.env.TARO_ENV === 'h5' ? (
      <Button onTap={() => signInByRedirect(returnTo)}>去登录</Button>
    ) : (
      <HostSignIn returnTo={returnTo} />
    )
  return (
    <Page title="登录" action={action}>
      {failed && <Notice tone="bad">登录没有成功，请再试一次。</Notice>}
      <Card title="用统一身份登录">
        <Note>法定代表人、经办人和工作人员都从这里登录。登录后回到刚才的页面。</Note>
      </Card>
    </Page>
  )
}
