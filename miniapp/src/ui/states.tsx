import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { problemOf } from '../api/problem.ts'
import type { Command } from '../api/use-command.ts'
import { Button } from './button.tsx'
import { Box } from './host.tsx'
import { Notice } from './notice.tsx'

/** Nothing here, and what to expect or do instead. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <Box className="empty">
      <Box className="empty-title">{title}</Box>
      {children && <Box className="note">{children}</Box>}
    </Box>
  )
}

/** It could not be shown: why, and another try. */
export function ErrorState({ message, onRetry }: { message: string; onRetry: () => void }) {
  return (
    <Box role="alert" className="empty">
      <Box className="empty-title">{message}</Box>
      <Button kind="plain" onTap={onRetry}>
        重试
      </Button>
    </Box>
  )
}

/** Holds the place of what is coming. */
export function Skeleton({ lines = 4 }: { lines?: number }) {
  return (
    <Box role="status" aria-label="正在载入" className="skeleton">
      {Array.from({ length: lines }, (_, line) => `line-${line}`).map((line) => (
        <Box key={line} className="skeleton-line" />
      ))}
    </Box>
  )
}

interface LoadedProps<Data> {
  query: Pick<UseQueryResult<Data, unknown>, 'data' | 'error' | 'refetch'>
  children: (data: Data) => ReactNode
}

/** What a query brought; until then its place, and if it failed why. What is old is better than nothing. */
export function Loaded<Data>({ query, children }: LoadedProps<Data>) {
  const retry = () => void query.refetch()
  if (query.data !== undefined)
    return (
      <>
        {query.error ? <Notice tone="attention">没能更新，显示的是上次的内容。</Notice> : null}
        {children(query.data)}
      </>
    )
  return query.error ? <ErrorState message={problemOf(query.error).message} onRetry={retry} /> : <Skeleton />
}

/** How a command fares: waiting for the network, or refused and why. */
export function CommandNote({ command }: { command: Pick<Command<never, unknown>, 'waiting' | 'problem'> }) {
  if (command.waiting) return <Notice tone="attention">网络断开了，恢复后会自动提交，请不要关闭。</Notice>
  return command.problem ? <Notice tone="bad">{command.problem.message}</Notice> : null
}
