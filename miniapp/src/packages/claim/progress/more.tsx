import type { ClaimView } from '@huiqi/bff/claim/views'
import { AccountLines } from '../../../owner/account-lines.tsx'
import { open, routes } from '../../../routes.ts'
import { Card, LinkRow, Note } from '../../../ui/card.tsx'
import { Box } from '../../../ui/host.tsx'

/** What else there is to see: account, conditions, the text agreed to, the rating, the unchangeable record. */
export function More({ claim, onReadConsent }: { claim: ClaimView; onReadConsent: () => void }) {
  const { id, account, consent, rating, trail } = claim
  return (
    <Card>
      {account && (
        <Box className="line">
          <Note>收款账户</Note>
          <AccountLines account={account} />
        </Box>
      )}
      <LinkRow label="政策条件和依据" verb="查看" onTap={() => open(routes.policy(id))} />
      {consent && (
        <LinkRow label={`已同意《${consent.title}》第 ${consent.version} 版`} verb="阅读" onTap={onReadConsent} />
      )}
      {rating && <LinkRow label={`您的评价：${rating.label}`} verb="查看" onTap={() => open(routes.rating(id))} />}
      <LinkRow
        label={trail.intact ? '每一步都有不可改的记录' : '记录校验没有通过'}
        verb="查看"
        onTap={() => open(routes.trail(id))}
      />
    </Card>
  )
}
