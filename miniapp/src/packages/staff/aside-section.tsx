import type { ReactNode } from 'react'
import { Box } from '../../ui/host.tsx'

/** A part of what stands beside the work. */
export function AsideSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box as="section" className="aside-section">
      <Box as="h2" className="card-title">
        {title}
      </Box>
      {children}
    </Box>
  )
}
