import type { ClaimView } from '@huiqi/bff/claim/views'
import { api } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'
import { AccountForm } from '../../owner/account-form.tsx'
import { say } from '../../ui/toast.tsx'

/** No account is known yet: nothing can be paid before there is one. */
export function MissingAccount({ claim }: { claim: ClaimView }) {
  const change = useCommand(api.enterprise.changeAccount.mutate, () => say('收款账户已保存，请核对后确认享受'))
  return (
    <AccountForm
      inside
      title="先填写收款账户"
      note="还没有贵公司的收款账户。请填写，款项会直接付到这个账户。"
      enterpriseName={claim.enterprise.name}
      command={change}
      submitLabel="保存收款账户"
      onSubmit={(account) => void change.run(account)}
    />
  )
}
