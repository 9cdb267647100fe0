import type { ProfileView } from '@huiqi/bff/profile/views'
import { Card, Note } from '../../../ui/card.tsx'
import { Notice } from '../../../ui/notice.tsx'

/** Whose profile it is, and how far it can be relied on. */
export function SummaryCard({ profile }: { profile: ProfileView }) {
  const { enterpriseName, uscc, valueCount, staleCount, date } = profile
  return (
    <Card title={enterpriseName}>
      <Note>统一社会信用代码 {uscc}</Note>
      <Note>
        到 {date}，各部门提供了 {valueCount} 项数据。
      </Note>
      {staleCount > 0 && (
        <Notice tone="attention">其中 {staleCount} 项太久没有更新。过期的数据，政策会当作“待核实”。</Notice>
      )}
    </Card>
  )
}
