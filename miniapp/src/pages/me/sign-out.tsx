import { api } from '../../api/client.ts'
import { forgetPerson } from '../../api/sign-in.ts'
import { useCommand } from '../../api/use-command.ts'
import { open, routes } from '../../routes.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { CommandNote } from '../../ui/states.tsx'

export function SignOut({ name }: { name: string }) {
  const signOut = useCommand(api.identity.signOut.mutate, () => {
    forgetPerson()
    open(routes.home)
  })
  return (
    <Card title={name}>
      <CommandNote command={signOut} />
      <Button kind="plain" busy={signOut.busy} onTap={() => void signOut.run({})}>
        退出登录
      </Button>
    </Card>
  )
}
