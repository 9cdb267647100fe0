import { here, open, routes } from '../routes.ts'
import { Button } from '../ui/button.tsx'
import { CommandNote, Empty } from '../ui/states.tsx'
import { useMe } from './for-owner.tsx'
import { useSignOut } from './use-sign-out.ts'

/** The link leads to a claim of an enterprise this person may not act for. */
export function ForeignClaim() {
  const me = useMe().data
  const leave = useSignOut(() => routes.signIn(here()))
  return (
    <>
      <Empty title="您没有权限查看这笔办件">
        {me ? `您现在以“${me.name}”的身份登录。` : ''}
        这笔办件可能属于另一家企业，也可能链接已经失效。如果您替那家企业办事，请它的法定代表人在“我的 ›
        经办人”里授权您；如果您是用别的身份办理，请换身份登录。
      </Empty>
      <Button onTap={() => open(routes.home)}>回到首页</Button>
      <CommandNote command={leave} />
      <Button kind="plain" busy={leave.busy} onTap={leave.signOut}>
        换一个身份登录
      </Button>
      <Button kind="quiet" onTap={() => open(routes.code)}>
        输入短信里的确认码
      </Button>
    </>
  )
}
