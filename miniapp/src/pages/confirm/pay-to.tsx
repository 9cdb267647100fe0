import type { AccountView, ClaimView } from '@huiqi/bff/claim/views'
import { AccountLines } from '../../owner/account-lines.tsx'
import { open, routes } from '../../routes.ts'
import { Card, LinkRow } from '../../ui/card.tsx'

/** Where the money will go; another account is one tap away. */
export function PayTo({ claim, account }: { claim: ClaimView; account: AccountView }) {
  return (
    <Card title="付到这个账户">
      <LinkRow label={<AccountLines account={account} />} verb="更改" onTap={() => open(routes.account(claim.id))} />
    </Card>
  )
}
