import type { ClaimView } from '@huiqi/bff/claim/views'
import { api } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import { AccountForm } from '../../../owner/account-form.tsx'
import { AccountLines } from '../../../owner/account-lines.tsx'
import { follow, routes } from '../../../routes.ts'
import { Amount } from '../../../ui/amount.tsx'
import { Card, Note } from '../../../ui/card.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { say } from '../../../ui/toast.tsx'

/** The bank sent the payment back: with the account put right it is paid again. */
export function CorrectAccount({ claim }: { claim: ClaimView }) {
  const { id, version, policyTitle, amountFen, payout, account, enterprise } = claim
  const correct = useCommand(api.claim.correctAccount.mutate, () => {
    say('收款账户已更正，会重新付款')
    follow(routes.progress(id))
  })
  return (
    <>
      <Notice tone="bad">银行退票{payout?.failure ? `：${payout.failure}` : ''}。资金为贵公司保留。</Notice>
      <Card>
        <Note>{policyTitle}</Note>
        <Amount fen={amountFen} />
        {account && <Note>退票的账户</Note>}
        {account && <AccountLines account={account} />}
      </Card>
      <AccountForm
        title="更正为"
        enterpriseName={enterprise.name}
        command={correct}
        submitLabel="更正并重新付款"
        onSubmit={(typed) => void correct.run({ claimId: id, version, account: typed })}
      />
    </>
  )
}
