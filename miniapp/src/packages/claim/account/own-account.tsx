import { useQuery } from '@tanstack/react-query'
import { ask } from '../../../api/client.ts'
import { ForOwner } from '../../../owner/for-owner.tsx'
import { Page } from '../../../ui/page.tsx'
import { Loaded } from '../../../ui/states.tsx'
import { ChangeAccount } from './change-account.tsx'

/** The account, outside of any claim. */
export function OwnAccount() {
  return (
    <Page title="收款账户">
      <ForOwner>{({ enterprise }) => <Present enterpriseName={enterprise.name} />}</ForOwner>
    </Page>
  )
}

function Present({ enterpriseName }: { enterpriseName: string }) {
  const account = useQuery(ask.enterprise.account.queryOptions())
  return (
    <Loaded query={account}>{(present) => <ChangeAccount enterpriseName={enterpriseName} account={present} />}</Loaded>
  )
}
