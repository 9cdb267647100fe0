import type { MatchReport } from '@huiqi/bff/matching/views'
import { Amount } from '../../../ui/amount.tsx'
import { Card, Note } from '../../../ui/card.tsx'

/** 可享合计: what can be had together. Nothing stands here while no sum is sure. */
export function TotalCard({ sureFen, mostFen }: MatchReport['total']) {
  if (sureFen === 0) return null
  const aside = <Amount fen={sureFen} size="line" prefix={mostFen === sureFen ? '' : '至少'} />
  return (
    <Card title="可享合计" aside={aside}>
      <Note>不能同时享受的只算一项，金额要由部门核定的没有算进去。</Note>
    </Card>
  )
}
