import type { ClaimCard } from '@huiqi/bff/claim/views'
import { open, routes } from '../../routes.ts'
import { Amount } from '../../ui/amount.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Note } from '../../ui/card.tsx'
import { Tag } from '../../ui/tag.tsx'

/** A payment that came back from the bank. */
export function ToCorrect({ claim }: { claim: ClaimCard }) {
  const { id, policyTitle, departmentName, amountFen, deadline } = claim
  return (
    <Card title="请更正收款账户" aside={<Tag tone="bad">银行退票</Tag>}>
      <Amount fen={amountFen} />
      <Note>
        {departmentName} · {policyTitle}。资金为贵公司保留，更正后会重新付款
        {deadline && !deadline.passed ? `，请在 ${deadline.words}更正` : ''}。
      </Note>
      <Button onTap={() => open(routes.account(id))}>去更正</Button>
    </Card>
  )
}
