import type { ReactNode } from 'react'
import { replace } from '../routes.ts'
import { Box, Tap, Words } from './host.tsx'
import { TextSized } from './page.tsx'
import { Toast } from './toast.tsx'

export interface DeskItem {
  url: string
  label: string
  /** How many wait there. */
  count?: number
}

interface DeskProps {
  /** Whose desk: the department and what the person does there. */
  owner: string
  items: readonly DeskItem[]
  /** The address of the item that is open. */
  now: string
  title: string
  /** The state of what is open, and the main action on it. */
  head?: ReactNode
  /** What stands beside the work on a wide screen, below it on a narrow one. */
  aside?: ReactNode
  children?: ReactNode
}

/** The staff's screen: navigation at the side from 900 px on, above on a phone. */
export function Desk({ owner, items, now, title, head, aside, children }: DeskProps) {
  return (
    <TextSized className="desk">
      <Box as="nav" className="desk-side" aria-label="工作台">
        <Box className="desk-owner">惠企 · {owner}</Box>
        <Box className="desk-items">
          {items.map(({ url, label, count }) => (
            <Tap
              key={url}
              className={url === now ? 'desk-item desk-now' : 'desk-item'}
              aria-current={url === now ? 'page' : undefined}
              onTap={() => replace(url)}
            >
              {label}
              {count ? <Words className="desk-count">{count}</Words> : null}
            </Tap>
          ))}
        </Box>
      </Box>
      <Box as="main" className="desk-main">
        <Box className="desk-head">
          <Box as="h1" className="desk-title">
            {title}
          </Box>
          {head && <Box className="desk-actions">{head}</Box>}
        </Box>
        {children}
      </Box>
      {aside && (
        <Box as="aside" className="desk-aside">
          {aside}
        </Box>
      )}
      <Toast />
    </TextSized>
  )
}
