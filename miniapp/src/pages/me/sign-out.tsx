import { useSignOut } from '../../owner/use-sign-out.ts'
import { routes } from '../../routes.ts'
import { Button } from '../../ui/button.tsx'
import { CommandNote } from '../../ui/states.tsx'

export function SignOut() {
  const leave = useSignOut(() => routes.home)
  return (
    <>
      <CommandNote command={leave} />
      <Button kind="plain" busy={leave.busy} onTap={leave.signOut}>
        退出登录
      </Button>
    </>
  )
}
