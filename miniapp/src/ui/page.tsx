import type { CSSProperties, ReactNode } from 'react'
import { back } from '../routes.ts'
import { Box, Tap } from './host.tsx'
import { TabBar } from './tab-bar.tsx'
import type { TabKey } from './tab-icons.ts'
import { useTextSize } from './text-size.ts'
import { Toast } from './toast.tsx'

interface PageProps {
  title: string
  /** Stands where the title would: the enterprise a person acts for. */
  heading?: ReactNode
  /** Which tab this screen is, if it is one. */
  tab?: TabKey
  /** The main action, at the thumb. */
  action?: ReactNode
  children?: ReactNode
}

/** The root of every screen on a phone: bar, content, action. Mini-programs draw the bar with the title themselves. */
export function Page({ title, heading, tab, action, children }: PageProps) {
  return (
    <TextSized className="page">
      {process.env.TARO_ENV === 'h5' ? (
        <Box as="header" className="page-bar">
          {tab ? null : (
            <Tap className="page-back" aria-label="返回" onTap={back}>
              ‹
            </Tap>
          )}
          {heading ? (
            <Box className="page-heading">{heading}</Box>
          ) : (
            <Box as="h1" className="page-title">
              {title}
            </Box>
          )}
          {tab || heading ? null : <Box className="page-side" />}
        </Box>
      ) : (
        heading && (
          <Box className="page-bar">
            <Box className="page-heading">{heading}</Box>
          </Box>
        )
      )}
      <Box as="main" className="page-body">
        {children}
      </Box>
      {action || (process.env.TARO_ENV === 'h5' && tab) ? (
        <Box className="page-foot">
          {action && <Box className="page-action">{action}</Box>}
          {process.env.TARO_ENV === 'h5' ? tab && <TabBar now={tab} /> : null}
        </Box>
      ) : null}
      <Toast />
    </TextSized>
  )
}

/** Where the thumb is: for the main action of a form, as the last thing of a page. */
export function Thumb({ children }: { children: ReactNode }) {
  return (
    <Box className="page-foot">
      <Box className="page-action">{children}</Box>
    </Box>
  )
}

/** Carries the person's text size; every size on screen hangs on it. */
export function TextSized({ className, children }: { className: string; children: ReactNode }) {
  const { large, scale } = useTextSize()
  return (
    <Box className={`sized ${large ? 'elder' : ''} ${className}`} style={{ '--scale': scale } as CSSProperties}>
      {children}
    </Box>
  )
}
