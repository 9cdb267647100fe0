import { signInByRedirect } from '../../api/sign-in.ts'
import { routes, useParam } from '../../routes.ts'
import { Button } from '../../ui/button.tsx'
import { Card, Note } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { HostSignIn } from './host-sign-in.tsx'

/** Why one has to sign in, and who can. */
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
      <Card title="登录后继续办理">
        <Note>登录是为了确认您能代表企业。登录后回到刚才的页面，填过的内容还在。</Note>
      </Card>
      <Card title="谁可以登录">
        <Note>法定代表人：用本人的实名身份登录，就能看到名下的企业。</Note>
        <Note>经办人：先由法定代表人在“我的 › 经办人”里授权。</Note>
        <Note>政府工作人员：用同一个入口登录，首页有工作台。</Note>
      </Card>
    </Page>
  )
}
