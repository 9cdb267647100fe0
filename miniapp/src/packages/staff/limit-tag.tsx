import type { DeadlineView } from '@huiqi/bff/claim/views'
import { deadlineTone, timeLeft } from '../../owner/deadline.ts'
import { Tag } from '../../ui/tag.tsx'

/** How long there still is; what has no limit has none. */
export function LimitTag({ deadline, breached = false }: { deadline: DeadlineView | null; breached?: boolean }) {
  if (breached) return <Tag tone="bad">已超时，已记录</Tag>
  return deadline ? <Tag tone={deadlineTone(deadline)}>{timeLeft(deadline)}</Tag> : '—'
}
