import type { PreviewView } from '@huiqi/bff/policy/desk/preview-views'
import { Note } from '../../../ui/card.tsx'
import { Box, Words } from '../../../ui/host.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { yuan } from './money.ts'

/** What it costs beside what the budget still holds. */
export function BudgetBar({ preview }: { preview: PreviewView }) {
  const { budget, atLeastFen } = preview
  if (budget === null) return <Note>这项政策还没有安排预算。</Note>
  const { availableFen, yearFen } = budget
  const over = atLeastFen - availableFen
  const percent = availableFen > 0 ? Math.min(100, (atLeastFen / availableFen) * 100) : atLeastFen > 0 ? 100 : 0
  const spoken = `预算可用 ${yuan(availableFen)}，需要 ${yuan(atLeastFen)}`
  return (
    <>
      <Box className="card-line">
        <Words>预算可用 {yuan(availableFen)}</Words>
        {over > 0 ? <Tag tone="bad">超出 {yuan(over)}</Tag> : <Tag tone="good">剩 {yuan(-over)}</Tag>}
      </Box>
      <Box role="img" aria-label={spoken} className="bar-track budget-track">
        <Box className={over > 0 ? 'bar-done bar-over' : 'bar-done'} style={{ width: `${percent}%` }} />
      </Box>
      <Note>全年安排 {yuan(yearFen)}</Note>
    </>
  )
}
