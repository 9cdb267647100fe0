import type { ReactNode } from 'react'
import { Box, Tap } from './host.tsx'

interface RowProps {
  title: ReactNode
  /** The second line: paler. */
  note?: ReactNode
  /** The last line's start: a state. */
  tag?: ReactNode
  /** The last line's end: an amount. */
  end?: ReactNode
  busy?: boolean
  onTap: () => void
}

/** One of several things that can be opened: the whole of it is the button. */
export function Row({ title, note, tag, end, busy = false, onTap }: RowProps) {
  return (
    <Tap className="row" disabled={busy} aria-busy={busy || undefined} onTap={onTap}>
      <Box className="row-body">
        <Box className="row-title">{title}</Box>
        {note && <Box className="note">{note}</Box>}
        {(tag || end) && (
          <Box className="row-last">
            {tag}
            {end && <Box className="row-end">{end}</Box>}
          </Box>
        )}
      </Box>
      <Box className="row-more" aria-hidden>
        ›
      </Box>
    </Tap>
  )
}
