import { useQuery } from '@tanstack/react-query'
import { ask } from '../../api/client.ts'
import { AccountLines } from '../../owner/account-lines.tsx'
import { open, routes } from '../../routes.ts'
import { Card, Link, LinkRow, Note } from '../../ui/card.tsx'
import { Loaded } from '../../ui/states.tsx'

export function Account() {
  const account = useQuery(ask.enterprise.account.queryOptions())
  const change = () => open(routes.ownAccount)
  return (
    <Loaded query={account}>
      {(present) =>
        present ? (
          <Card title="收款账户" aside={<Link onTap={change}>更改</Link>}>
            <AccountLines account={present} />
            <Note>来源：{present.sourceLabel}。更改只影响还没有确认的办件。</Note>
          </Card>
        ) : (
          <Card title="收款账户">
            <LinkRow label="还没有填写" verb="去填写" onTap={change} />
          </Card>
        )
      }
    </Loaded>
  )
}
