import type { ReactNode } from 'react'
import { Tap } from '../../../ui/host.tsx'
import { useRule } from './rule-context.ts'

interface ToolProps {
  /** What it acts on, where the word alone does not say it. */
  label?: string
  onTap: () => void
  children: ReactNode
}

/** A small verb beside what it changes; nothing while the rule is only looked at. */
export function Tool({ label, onTap, children }: ToolProps) {
  const { readOnly } = useRule()
  if (readOnly) return null
  return (
    <Tap className="rule-tool" aria-label={label} onTap={onTap}>
      {children}
    </Tap>
  )
}
