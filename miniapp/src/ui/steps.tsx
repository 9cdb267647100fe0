import type { ReactNode } from 'react'
import { Box } from './host.tsx'

export interface Step {
  key: string
  title: string
  /** When and who, or whose turn it is and until when. */
  detail?: ReactNode
  state: 'done' | 'now' | 'next' | 'failed'
}

const marks = { done: '✓', now: '', next: '', failed: '✕' } as const
const words = { done: '已完成', now: '现在', next: '接下来', failed: '没有成功' } as const

/** What happened, what is happening and what comes, from top to bottom. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  return (
    <Box as="ol" className="steps">
      {steps.map(({ key, title, detail, state }) => (
        <Box as="li" key={key} className={`step step-${state}`} aria-current={state === 'now' ? 'step' : undefined}>
          <Box className="step-mark" role="img" aria-label={words[state]}>
            {marks[state]}
          </Box>
          <Box className="step-text">
            <Box className="step-title">{title}</Box>
            {detail && <Box className="note">{detail}</Box>}
          </Box>
        </Box>
      ))}
    </Box>
  )
}
