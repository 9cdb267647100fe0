import type { ReactNode } from 'react'
import { Box } from './host.tsx'

export function Page({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <Box className="page">
      <Box as="header" className="page-bar">
        <Box as="h1" className="page-title">
          {title}
        </Box>
      </Box>
      <Box as="main" className="page-body">
        {children}
      </Box>
      {action && <Box className="page-action">{action}</Box>}
    </Box>
  )
}
