import { type ReactNode, useEffect, useId } from 'react'
import { backTo, open, replace } from '../routes.ts'
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
  /** Whose desk: the department. */
  owner: string
  /** Who sits at it, leading to what is his own: text size, sign-out. */
  person?: { label: string; url: string } | undefined
  items: readonly DeskItem[]
  /** The address of the item that is open. */
  now: string
  /** The list that what is open came from. */
  from?: { label: string; url: string } | undefined
  title: string
  /** The state of what is open, and the main action on it. */
  head?: ReactNode
  /** What stands beside the work on a wide screen, below it on a narrow one. */
  aside?: ReactNode
  children?: ReactNode
}

/** The staff's screen: navigation at the side from 900 px on, above on a phone. */
export function Desk({ owner, person, items, now, from, title, head, aside, children }: DeskProps) {
  const id = useId()
  useEffect(() => (process.env.TARO_ENV === 'h5' ? showNow(id) : undefined), [id, items.length])
  return (
    <TextSized className="desk">
      <Box as="nav" className="desk-side" aria-label="工作台">
        <Box className="desk-top">
          <Box className="desk-owner">惠企 · {owner}</Box>
          {person && (
            <Tap className="desk-person" onTap={() => open(person.url)}>
              {person.label}
            </Tap>
          )}
        </Box>
        <Box id={id} className="desk-items">
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
          <Box>
            {from && (
              <Tap className="desk-from" onTap={() => backTo(from.url)}>
                ‹ {from.label}
              </Tap>
            )}
            <Box as="h1" className="desk-title">
              {title}
            </Box>
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

/** On a phone the navigation is longer than the screen is wide. */
function showNow(id: string): void {
  document.getElementById(id)?.querySelector('.desk-now')?.scrollIntoView({ block: 'nearest', inline: 'center' })
}
