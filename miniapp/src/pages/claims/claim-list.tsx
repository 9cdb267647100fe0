import { api } from '../../api/client.ts'
import { ClaimRow } from '../../owner/claim-row.tsx'
import type { ClaimTab } from '../../owner/claim-tab.ts'
import { MoreButton } from '../../owner/more-button.tsx'
import { usePages } from '../../owner/use-pages.ts'
import { Card } from '../../ui/card.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'

const nothing: Readonly<Record<ClaimTab, readonly [title: string, next: string]>> = {
  waiting: ['没有要您办的事', '有符合条件的政策时，我们会发短信，并列在这里等您确认。'],
  in_progress: ['没有办理中的办件', '您确认享受以后，审核和付款的进度会列在这里。'],
  done: ['还没有办结的办件', '到账、放弃或者终止的办件会列在这里，可以评价。'],
}

export function ClaimList({ tab }: { tab: ClaimTab }) {
  const { query, ...rest } = usePages(['claims', tab], (after) => api.claim.list.query({ tab, after }))
  const [title, next] = nothing[tab]
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const claims = pages.flatMap((page) => page.claims)
        if (claims.length === 0) return <Empty title={title}>{next}</Empty>
        return (
          <>
            <Card>
              {claims.map((claim) => (
                <ClaimRow key={claim.id} claim={claim} />
              ))}
            </Card>
            <MoreButton {...rest} />
          </>
        )
      }}
    </Loaded>
  )
}
