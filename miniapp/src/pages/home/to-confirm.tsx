import type { HomeView } from '@huiqi/bff/claim/views'
import { ClaimRow } from '../../owner/claim-row.tsx'
import { deadlineTone, timeLeft } from '../../owner/deadline.ts'
import { open, routes } from '../../routes.ts'
import { Amount } from '../../ui/amount.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Note } from '../../ui/card.tsx'
import { Tag } from '../../ui/tag.tsx'

/** The offers: how many, how much together, and until when the first of them stands. */
export function ToConfirm({ offers: { count, totalFen, nearest, claims } }: { offers: HomeView['toConfirm'] }) {
  const [first] = claims
  const left = nearest && <Tag tone={deadlineTone(nearest)}>{`${count > 1 ? '最近一项' : ''}${timeLeft(nearest)}`}</Tag>
  return (
    <>
      <Card title={`${count} 项待您确认`} aside={left}>
        <Amount fen={totalFen} {...(count > 1 && { prefix: '共' })} />
        <Note>
          {count === 1 && first ? `${first.departmentName} · ${first.policyTitle}。` : ''}
          直接付到贵公司账户，不用交材料。
        </Note>
        {first && <Button onTap={() => open(routes.confirm(first.id))}>去确认</Button>}
      </Card>
      {count > 1 && (
        <Card title="逐项核对">
          {claims.map((claim) => (
            <ClaimRow key={claim.id} claim={claim} />
          ))}
        </Card>
      )}
    </>
  )
}
