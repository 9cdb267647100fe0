import type { ReactNode } from 'react'
import { Box } from './host.tsx'
import type { Tone } from './tag.tsx'

/** A sentence that has to be seen: a warning, what went wrong, what was done. */
export function Notice({ tone, children }: { tone: Exclude<Tone, 'plain'>; children: ReactNode }) {
  return (
    <Box className={`notice tone-${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      {children}
    </Box>
  )
}
