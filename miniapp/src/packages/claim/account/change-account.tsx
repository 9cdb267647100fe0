import type { AccountView } from '@huiqi/bff/claim/views'
import { api } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { TypedAccount } from '../../../owner/account-check.ts'
import { AccountForm } from '../../../owner/account-form.tsx'
import { AccountLines } from '../../../owner/account-lines.tsx'
import { back } from '../../../routes.ts'
import { Card } from '../../../ui/card.tsx'
import { say } from '../../../ui/toast.tsx'

/** Another account for everything that is not yet confirmed. */
export function ChangeAccount({ enterpriseName, account }: { enterpriseName: string; account: AccountView | null }) {
  const change = useCommand(api.enterprise.changeAccount.mutate)
  const save = async (typed: TypedAccount) => {
    const done = await change.run(typed)
    if (!done) return
    // Only now does the screen behind show the new account: what is confirmed there must be what is seen.
    say(done.changed ? '收款账户已更改' : '这就是现在的收款账户')
    back()
  }
  return (
    <>
      {account && (
        <Card title="现在的收款账户">
          <AccountLines account={account} />
        </Card>
      )}
      <AccountForm
        title={account ? '更改为' : '填写收款账户'}
        enterpriseName={enterpriseName}
        command={change}
        submitLabel="保存收款账户"
        onSubmit={(typed) => void save(typed)}
      />
    </>
  )
}
