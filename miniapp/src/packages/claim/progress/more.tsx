import type { ClaimView } from '@huiqi/bff/claim/views'
import { useState } from 'react'
import { AccountLines } from '../../../owner/account-lines.tsx'
import { WhyCard } from '../../../owner/why-card.tsx'
import { open, routes } from '../../../routes.ts'
import { Card, LinkRow, Note } from '../../../ui/card.tsx'
import { Box } from '../../../ui/host.tsx'

/** What else there is to see: account, conditions, policy, the text agreed to, the rating, the unchangeable record. */
export function More({ claim, onReadConsent }: { claim: ClaimView; onReadConsent: () => void }) {
  const { id, policy, account, consent, rating, trail } = claim
  const [why, setWhy] = useState(false)
  return (
    <>
      {why && <WhyCard claim={claim} />}
      <Card>
        {account && (
          <Box className="line">
            <Note>收款账户</Note>
            <AccountLines account={account} />
          </Box>
        )}
        <LinkRow label="为什么是贵公司" verb={why ? '收起' : '查看'} onTap={() => setWhy(!why)} />
        <LinkRow label="政策内容" verb="查看" onTap={() => open(routes.policy(policy.id, policy.versionId))} />
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
    </>
  )
}
