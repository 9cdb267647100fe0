import { formatYuan } from '@huiqi/shared/money'
import { problemOf } from '../../../api/problem.ts'
import { deadlineTone, timeLeft } from '../../../owner/deadline.ts'
import { open, routes } from '../../../routes.ts'
import { Note } from '../../../ui/card.tsx'
import { Box, Tap, Words } from '../../../ui/host.tsx'
import { Empty, ErrorState, Skeleton } from '../../../ui/states.tsx'
import { Tag } from '../../../ui/tag.tsx'
import type { Staff } from '../nav.ts'
import { StaffDesk } from '../staff-desk.tsx'
import type { Todo } from '../todo.ts'
import { useTodo } from '../use-todo.ts'

/** 待办: what waits for this person, with its limit, each the way there. */
export default function WorkDesk() {
  return (
    <StaffDesk now={routes.desk} title="待办">
      {(staff) => <Waiting staff={staff} />}
    </StaffDesk>
  )
}

function Waiting({ staff }: { staff: Staff }) {
  const { todo, loading, error, lookAgain } = useTodo(staff)
  if (error && todo.length === 0) return <ErrorState message={problemOf(error).message} onRetry={lookAgain} />
  if (loading && todo.length === 0) return <Skeleton />
  if (todo.length === 0) return <Empty title="没有等您办的事">有新的名单、办件或整改单轮到您时，会列在这里。</Empty>
  return (
    <Box className="todo-grid">
      {todo.map((each) => (
        <TodoCard key={each.key} todo={each} />
      ))}
    </Box>
  )
}

function TodoCard({ todo: { label, count, unit, totalFen, due, url } }: { todo: Todo }) {
  return (
    <Tap className="todo" onTap={() => open(url)}>
      <Box className="todo-head">
        <Words className="todo-label">{label}</Words>
        {due && <Tag tone={deadlineTone(due)}>{timeLeft(due)}</Tag>}
      </Box>
      <Box className="todo-count">
        {count} <Words className="todo-unit">{unit}</Words>
      </Box>
      <Note>{totalFen ? `合计 ¥${formatYuan(totalFen)}` : '去办理'} ›</Note>
    </Tap>
  )
}
